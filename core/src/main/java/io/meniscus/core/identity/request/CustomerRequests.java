package io.meniscus.core.identity.request;

import io.meniscus.core.world.Journal;
import io.meniscus.core.world.SectionKind;
import io.meniscus.core.world.Table;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The section of requests: those that commands name, and the pending ones about the same customers and values. */
public final class CustomerRequests {
    public static final SectionKind<CustomerRequests> KIND = new SectionKind<>("requests", CustomerRequests::new);

    private final Table<RequestNumber, CustomerRequest> rows;

    private CustomerRequests(Journal journal) {
        rows = new Table<>(journal);
    }

    /** Takes a request as the database has it. */
    public void load(CustomerRequest row) {
        rows.load(row.id(), row);
    }

    @Nullable
    CustomerRequest find(RequestNumber id) {
        return rows.find(id);
    }

    void put(CustomerRequest row) {
        rows.put(row.id(), row);
    }

    Stream<CustomerRequest> pending(RequestKind kind) {
        return rows.values().stream().filter(row -> row.isPending(kind));
    }

    /** The requests by id, for storing. */
    public Table<RequestNumber, CustomerRequest> table() {
        return rows;
    }
}

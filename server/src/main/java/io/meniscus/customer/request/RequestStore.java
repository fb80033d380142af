package io.meniscus.customer.request;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.request.CustomerRequests;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.world.SectionKind;
import io.meniscus.run.Column;
import io.meniscus.run.LoadScript;
import io.meniscus.run.SectionStore;
import io.meniscus.run.StoreScript;
import java.util.List;

/**
 * The SQL of the section of requests. Its rows are read behind the locks of the persons they are about, so a decision
 * sees what an earlier one about the same persons made of a request; the write demands that it is still pending.
 */
public final class RequestStore implements SectionStore<CustomerRequests, RequestNeeds> {
    static final String BY_NUMBER = """
            select %s
              from customer_request r
             where r.org_id = ? and r.id = any(?::bigint[])""".formatted(RequestRows.COLUMNS);

    static final String PENDING_OF_CUSTOMERS = """
            select %s
              from customer_request r
             where r.org_id = ? and r.customer_id = any(?::bigint[]) and r.status = 1""".formatted(RequestRows.COLUMNS);

    static final String PENDING_OF_TARGETS = """
            select %s
              from customer_request r
             where r.org_id = ? and r.target_id = any(?::bigint[]) and r.status = 1""".formatted(RequestRows.COLUMNS);

    /** The condition on kinds is the index's own. */
    static final String PENDING_OF_VALUES = """
            select %s
              from customer_request r
             where r.org_id = ? and r.kind in (1, 2, 3)
               and r.new_value = any(?::text[]) and r.status = 1""".formatted(RequestRows.COLUMNS);

    static final String PENDING_OF_MOBILES = """
            select %s
              from customer_request r
             where r.org_id = ? and r.kind = 5 and r.old_value = any(?::text[])
               and r.status = 1""".formatted(RequestRows.COLUMNS);

    @Override
    public SectionKind<CustomerRequests> kind() {
        return CustomerRequests.KIND;
    }

    @Override
    public RequestNeeds noNeeds() {
        return new RequestNeeds();
    }

    @Override
    public void load(OrgId org, RequestNeeds needs, CustomerRequests requests, LoadScript script) {
        var organization = Column.of(org.value());
        LoadScript.RowReader reader = row -> requests.load(RequestRows.request(row));
        if (!needs.numbers().isEmpty()) {
            var numbers = List.copyOf(needs.numbers());
            script.query(BY_NUMBER, reader, organization, Column.longs(numbers, RequestNumber::value));
        }
        if (!needs.customers().isEmpty()) {
            var customers = Column.longs(needs.customers(), CustomerId::value);
            script.query(PENDING_OF_CUSTOMERS, reader, organization, customers);
            script.query(PENDING_OF_TARGETS, reader, organization, customers);
        }
        if (!needs.newValues().isEmpty()) {
            script.query(PENDING_OF_VALUES, reader, organization, Column.texts(needs.newValues(), value -> value));
        }
        if (!needs.mobiles().isEmpty()) {
            script.query(PENDING_OF_MOBILES, reader, organization, Column.texts(needs.mobiles(), value -> value));
        }
    }

    @Override
    public boolean mayFollow(RequestNeeds needs) {
        return false;
    }

    @Override
    public void follow(OrgId org, RequestNeeds needs, CustomerRequests requests, LoadScript script) {
        // nothing of a request points further
    }

    @Override
    public void store(OrgId org, CustomerRequests requests, StoreScript script) {
        RequestWrites.add(org, requests, script);
    }
}

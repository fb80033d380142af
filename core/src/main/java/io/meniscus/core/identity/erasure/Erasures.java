package io.meniscus.core.identity.erasure;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.identity.request.RequestStatus;
import io.meniscus.core.world.Journal;
import io.meniscus.core.world.Rows;
import io.meniscus.core.world.SectionKind;
import io.meniscus.core.world.Table;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The section of requests for erasure, and of what is erased in a batch. */
public final class Erasures {
    public static final SectionKind<Erasures> KIND = new SectionKind<>("erasures", Erasures::new);

    private final Table<RequestNumber, ErasureRequest> requests;
    private final Rows<Erased> erased;

    private Erasures(Journal journal) {
        requests = new Table<>(journal);
        erased = new Rows<>(journal);
    }

    /** Takes a request as the database has it. */
    public void load(ErasureRequest request) {
        requests.load(request.id(), request);
    }

    public @Nullable ErasureRequest find(RequestNumber id) {
        return requests.find(id);
    }

    /** A person's open request, the approved one before one that waits; merging may have brought several. */
    public Optional<ErasureRequest> open(CustomerId person, Identity identity) {
        return requests.values().stream()
                .filter(ErasureRequest::isOpen)
                .filter(request -> {
                    var customer = identity.find(request.customer());
                    return customer != null && customer.root().equals(person);
                })
                .min(Comparator.comparing((ErasureRequest request) -> request.status() != RequestStatus.APPROVED)
                        .thenComparing(ErasureRequest::id));
    }

    /** Whether a person's data is about to be erased. */
    public boolean isAwaited(CustomerId person, Identity identity) {
        return open(person, identity)
                .filter(request -> request.status() == RequestStatus.APPROVED)
                .isPresent();
    }

    void put(ErasureRequest request) {
        requests.put(request.id(), request);
    }

    void add(Erased person) {
        erased.add(person);
    }

    /** The requests by id, for storing. */
    public Table<RequestNumber, ErasureRequest> requests() {
        return requests;
    }

    /** Whose data goes with this batch. */
    public Rows<Erased> erased() {
        return erased;
    }
}

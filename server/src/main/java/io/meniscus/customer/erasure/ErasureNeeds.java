package io.meniscus.customer.erasure;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.request.RequestNumber;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a batch asks of the section of erasures: requests by id, and the open ones of persons. */
public final class ErasureNeeds {
    private final SortedSet<RequestNumber> requests = new TreeSet<>();
    private final SortedSet<CustomerId> ids = new TreeSet<>();
    private final SortedSet<IdentifierKey> identifiers = new TreeSet<>();

    void request(RequestNumber id) {
        requests.add(id);
    }

    /** The open requests of the person that a reference names. */
    void openOf(CustomerRef ref) {
        switch (ref) {
            case CustomerRef.ById(var id, var scope) -> ids.add(id);
            case CustomerRef.ByIdentifier(var key, var scope) -> identifiers.add(key);
        }
    }

    List<RequestNumber> requests() {
        return List.copyOf(requests);
    }

    List<CustomerId> ids() {
        return List.copyOf(ids);
    }

    List<IdentifierKey> identifiers() {
        return List.copyOf(identifiers);
    }
}

package io.meniscus.user.act;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The acts of console users: noted before they are done, so that none is done without a name; one that was refused
 * leaves its note and nothing else.
 */
public final class Acts {
    private final ActStore store;

    public Acts(ActStore store) {
        this.store = store;
    }

    public void note(OrgId org, Act act) {
        store.insert(org, act);
    }

    /** The acts among some requests. */
    public Map<RequestId, Act> among(OrgId org, Collection<RequestId> requests) {
        return requests.isEmpty()
                ? Map.of()
                : store.among(org, requests).stream().collect(Collectors.toMap(Act::request, Function.identity()));
    }

    /** What was done of one kind to the customers that a person is, the oldest first. */
    public List<Act> of(OrgId org, Collection<CustomerId> members, Deed deed) {
        return store.of(org, members, deed);
    }
}

package io.meniscus.event;

import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import io.meniscus.core.identity.Stamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The request log and the events, read back: what was called, and what came of it. */
public final class RequestHistory {
    private final RequestHistoryStore store;

    public RequestHistory(RequestHistoryStore store) {
        this.store = store;
    }

    /** Calls of an organization; those of {@link OrgId#PLATFORM} never found one. */
    public List<LoggedCall> list(OrgId org, CallFilter filter) {
        return store.list(org, filter);
    }

    /** The calls behind what the engine wrote, those of them that were logged, by their ids. */
    public Map<RequestId, LoggedCall> calls(OrgId org, Collection<Stamp> stamps) {
        var calls = new HashMap<RequestId, LoggedCall>();
        if (!stamps.isEmpty()) {
            store.calls(org, stamps.stream().distinct().toList()).forEach(call -> calls.put(call.id(), call));
        }
        return calls;
    }

    /** One call from end to end; nothing for one that isn't this organization's or was not logged (yet). */
    public Optional<CallTrace> trace(OrgId org, RequestId id) {
        return store.trace(org, id);
    }
}

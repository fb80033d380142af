package io.meniscus.event;

import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import java.util.List;
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

    /** One call from end to end; nothing for one that isn't this organization's or was not logged (yet). */
    public Optional<CallTrace> trace(OrgId org, RequestId id) {
        return store.trace(org, id);
    }
}

package io.meniscus.event;

import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import java.util.Optional;

/** What became of requests, by the id that every answer carries. */
public final class RequestTracking {
    private final TrackingStore store;

    public RequestTracking(TrackingStore store) {
        this.store = store;
    }

    /** A request of that organization; nothing where it made none of that id, or requests leave no rows. */
    public Optional<TrackedRequest> find(OrgId org, RequestId id) {
        return store.find(org, id);
    }
}

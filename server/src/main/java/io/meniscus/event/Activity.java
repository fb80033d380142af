package io.meniscus.event;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.event.Event;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What happened to customers, read back from their events. */
public final class Activity {
    private final ActivityStore store;

    public Activity(ActivityStore store) {
        this.store = store;
    }

    /** Where a page ends: the event that it showed last. */
    public record Mark(Instant at, long id) {}

    /** Events of the customers that a person is, those before a mark, the newest first. */
    public List<Event> of(OrgId org, Collection<CustomerId> members, Mark before, int limit) {
        return store.of(org, members, before, limit);
    }
}

package io.meniscus.event;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.event.Event;
import io.meniscus.core.event.EventKind;
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

    /** What happened to something that events have as their subject, from an instant on, the oldest first. */
    public List<Event> about(OrgId org, CustomerId customer, long subject, Collection<EventKind> kinds, Instant from) {
        return store.about(org, customer, subject, kinds, from);
    }
}

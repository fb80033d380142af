package io.meniscus.event;

import io.meniscus.core.CustomerId;
import io.meniscus.core.event.EventKind;
import java.time.Instant;
import java.util.List;

/** A call from end to end: what was logged, the events it wrote, the customers it touched and joined. */
public record CallTrace(LoggedCall call, List<Written> events, List<Touched> customers, List<Joined> merges) {
    public CallTrace {
        events = List.copyOf(events);
        customers = List.copyOf(customers);
        merges = List.copyOf(merges);
    }

    /** An event; the subject is what it happened to, 0 for the customer alone. */
    public record Written(long id, Instant at, EventKind kind, CustomerId customer, long subject) {}

    /** A customer of the events and who the person is now. */
    public record Touched(CustomerId customer, CustomerId person) {}

    /** A merge the call made, undone since or not. */
    public record Joined(CustomerId victim, CustomerId survivor, boolean undone) {}
}

package io.meniscus.points.ledger;

import java.util.List;

/**
 * A page of events.
 *
 * @param total how many there are on all pages; 0 on a page behind the last
 */
public record EventPage(List<BookedEvent> events, int total) {
    public EventPage {
        events = List.copyOf(events);
    }

    /** Which page. */
    public record Asked(int limit, int page, Order order) {
        long offset() {
            return (long) limit * page;
        }
    }

    /** By when they happened. */
    public enum Order {
        ASC,
        DESC
    }
}

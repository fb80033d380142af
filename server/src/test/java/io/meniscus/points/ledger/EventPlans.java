package io.meniscus.points.ledger;

import java.util.Map;

/** The statements of events whose plans are looked at. */
public final class EventPlans {
    private EventPlans() {}

    public static Map<String, String> statements() {
        return Map.of(
                "page", LedgerEventStore.PAGE.formatted("credit > 0", "desc", "desc", "desc", "desc"),
                "events", LedgerEventStore.EVENTS,
                "accounts of events", LedgerEventStore.ACCOUNTS,
                "references", LedgerEventStore.REFERENCES,
                "awards", LedgerEventStore.AWARDS,
                "numbers", LedgerEventStore.NUMBERS,
                "left", LedgerEventStore.LEFT);
    }
}

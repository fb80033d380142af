package io.meniscus.store;

import io.meniscus.core.TillId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a store counted itself on a day; null where it did not say.
 *
 * @param sales in the store's currency
 * @param till  who sent it
 */
public record StoreReport(
        long store,
        ReportKind kind,
        Instant at,
        @Nullable Long transactions,
        @Nullable BigDecimal sales,
        @Nullable Long footfall,
        Counts counts,
        TillId till,
        Instant receivedAt) {

    /** Transactions by how the customer stood to them. */
    public record Counts(
            @Nullable Long regular,
            @Nullable Long notInterested,
            @Nullable Long enterLater,
            @Nullable Long enterLaterToday) {}
}

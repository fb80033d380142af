package io.meniscus.redemption;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.redemption.Redemption;
import io.meniscus.core.redemption.RedemptionId;
import io.meniscus.core.redemption.Reversal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The points that persons redeemed, and what of them was given back. */
public final class RedemptionHistory {
    private final RedemptionHistoryStore store;

    public RedemptionHistory(RedemptionHistoryStore store) {
        this.store = store;
    }

    /** What redemptions are sorted by. */
    public enum Sort {
        TIME,
        ID
    }

    /** Which end of the order comes first. */
    public enum Order {
        LATEST_FIRST,
        EARLIEST_FIRST
    }

    /**
     * Which redemptions.
     *
     * @param from              redeemed then or later; null for no bound
     * @param before            redeemed earlier; null for no bound
     * @param first             id, included; 0 for no bound
     * @param last              id, included; {@link Long#MAX_VALUE} for no bound
     * @param program           0 for any
     * @param externalReference empty for any
     */
    public record Filter(
            @Nullable Instant from,
            @Nullable Instant before,
            long first,
            long last,
            int program,
            String externalReference) {}

    /** Which part of them, and in which order. */
    public record Part(Sort sort, Order order, int limit) {}

    /**
     * A part of a person's redemptions.
     *
     * @param total     how many the filter takes, whatever the part
     * @param reversals of those in the part, by redemption, in their order
     */
    public record Page(List<Redemption> redemptions, int total, Map<RedemptionId, List<Reversal>> reversals) {
        public Page {
            redemptions = List.copyOf(redemptions);
            reversals = Map.copyOf(reversals);
        }

        public List<Reversal> reversalsOf(Redemption redemption) {
            return reversals.getOrDefault(redemption.id(), List.of());
        }
    }

    /** The redemptions of the customers that a person is. */
    public Page of(OrgId org, Collection<CustomerId> members, Filter filter, Part part) {
        return store.of(org, members, filter, part);
    }
}

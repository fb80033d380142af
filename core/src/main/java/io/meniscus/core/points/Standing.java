package io.meniscus.core.points;

import java.time.Instant;
import java.util.Collection;

/**
 * What a person can spend at an instant, whether or not the sweep has been there: it comes to the same.
 *
 * @param current what the sweep would leave; negative where more was taken back than was there
 * @param lapsed  what it would expire
 */
public record Standing(Points current, Points lapsed) {

    /** Of the lots of one account. */
    public static Standing of(Collection<Lot> lots, Instant at) {
        var live = Points.ZERO;
        var owed = Points.ZERO;
        var lapsing = Points.ZERO;
        for (var lot : lots) {
            if (lot.origin().category() != Category.MAIN) {
                continue;
            }
            var available = lot.available();
            if (available.isNegative()) {
                owed = owed.plus(available.negated());
            } else if (lot.hasLapsed(at)) {
                lapsing = lapsing.plus(available);
            } else {
                live = live.plus(available);
            }
        }
        var settled = lapsing.min(owed);
        return new Standing(live.minus(owed).plus(settled), lapsing.minus(settled));
    }

    /**
     * Of an account, by its balances.
     *
     * @param lots of it, at least those that have lapsed and those that owe
     */
    public static Standing of(PointsAccount account, Collection<Lot> lots, Instant at) {
        var lapsed = of(lots, at).lapsed();
        return new Standing(account.balances().current().minus(lapsed), lapsed);
    }

    /** The members of a person together. */
    public Standing plus(Standing other) {
        return new Standing(current.plus(other.current), lapsed.plus(other.lapsed));
    }
}

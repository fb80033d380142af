package io.meniscus.core.points;

import io.meniscus.core.Purchases;
import java.time.Instant;

/**
 * The points of an origin customer in a program, as of its last entry.
 *
 * @param seq        its entries so far
 * @param purchases  what was bought; no entry tells of it
 * @param nextExpiry when a lot of it lapses next, or earlier: until then the balances need no look at the lots
 */
public record PointsAccount(
        AccountKey key, long seq, Head head, Balances balances, Purchases purchases, Instant nextExpiry) {
    /** Of an account without lots. */
    public static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    /** One that nothing was posted to. */
    public static PointsAccount open(AccountKey key) {
        return new PointsAccount(key, 0, Head.NONE, Balances.NONE, Purchases.NONE, NEVER);
    }

    PointsAccount lapsingNext(Instant due) {
        return new PointsAccount(key, seq, head, balances, purchases, due);
    }

    PointsAccount with(Purchases further) {
        return new PointsAccount(key, seq, head, balances, purchases.plus(further), nextExpiry);
    }
}

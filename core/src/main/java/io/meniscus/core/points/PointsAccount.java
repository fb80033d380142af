package io.meniscus.core.points;

import java.time.Instant;

/**
 * The points of an origin customer in a program, as of its last entry.
 *
 * @param seq        its entries so far
 * @param nextExpiry when a lot of it lapses next, or earlier: until then the balances need no look at the lots
 */
public record PointsAccount(AccountKey key, long seq, Head head, Balances balances, Instant nextExpiry) {
    /** Of an account without lots. */
    public static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    /** One that nothing was posted to. */
    public static PointsAccount open(AccountKey key) {
        return new PointsAccount(key, 0, Head.NONE, Balances.NONE, NEVER);
    }
}

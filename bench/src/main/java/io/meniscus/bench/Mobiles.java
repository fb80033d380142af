package io.meniscus.bench;

/**
 * Mobiles by number: number i is 91 and 6000000000 + i × {@link #MULTIPLIER} modulo four thousand million, which has
 * no factor in common with it. So every number is a mobile of its own, and neighbours lie far apart, as real ones do.
 * The scripts of wrk and pgbench count by the same rule; runs take numbers from here, so that none is used twice.
 */
final class Mobiles {
    static final long MULTIPLIER = 2_472_135_957L;
    private static final long SPACE = 4_000_000_000L;
    /** Beyond it, number × multiplier would not fit 64 bits. */
    private static final long END = 3_700_000_000L;

    private long next;

    static String mobile(long number) {
        return Long.toString(916_000_000_000L + number * MULTIPLIER % SPACE);
    }

    /** The first of so many numbers that nobody else gets. */
    long take(long count) {
        if (next + count > END) {
            throw new BenchFailed("all mobiles are used: take fewer rounds or seconds");
        }
        long first = next;
        next += count;
        return first;
    }
}

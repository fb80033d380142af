package io.meniscus.bench;

import io.meniscus.bench.tool.BenchFailed;
import java.util.ArrayList;
import java.util.List;

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

    /** Rows of a file: fewer bytes than a request's body may have. */
    static final int MOST_ROWS = 200_000;

    private static final String HEADER = "mobile,first name,last name\n";
    private static final int LONGEST_LINE = 40;
    private static final List<String> FIRST = List.of("a", "de", "in", "ka", "li", "mo", "nu", "ra", "sa", "vi");
    private static final List<String> LAST = List.of("bhar", "chan", "dev", "gup", "jo", "men", "pil", "roy", "sen");

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

    /** Files of customers, of those mobiles from one up to, but without, another: each with a name of a few hundred. */
    static List<LargeOrganization.File> files(int from, int to) {
        var files = new ArrayList<LargeOrganization.File>();
        for (int begin = from; begin < to; begin += MOST_ROWS) {
            files.add(file(begin, Math.min(to, begin + MOST_ROWS)));
        }
        return files;
    }

    private static LargeOrganization.File file(int from, int to) {
        var csv = new StringBuilder(HEADER.length() + (to - from) * LONGEST_LINE).append(HEADER);
        for (int number = from; number < to; number++) {
            csv.append(mobile(number)).append(',');
            name(csv, FIRST, number);
            csv.append(',');
            name(csv, LAST, number / 7);
            csv.append('\n');
        }
        return new LargeOrganization.File("customers", to - from, csv.toString());
    }

    /** Three syllables. */
    private static void name(StringBuilder csv, List<String> syllables, int number) {
        int size = syllables.size();
        int begin = csv.length();
        csv.append(syllables.get(number % size))
                .append(syllables.get(number / size % size))
                .append(syllables.get(number / size / size % size));
        csv.setCharAt(begin, Character.toUpperCase(csv.charAt(begin)));
    }
}

package io.meniscus.bench;

import java.util.ArrayList;
import java.util.List;

/** Customers as files of CSV, the same at every run: a name of a few thousand and a mobile each. */
final class CustomerFiles {
    /** Below what a request's body may have. */
    static final int MOST_ROWS = 200_000;

    private static final String HEADER = "mobile,first name,last name\n";
    private static final int LONGEST_LINE = 40;
    private static final List<String> FIRST = List.of("a", "de", "in", "ka", "li", "mo", "nu", "ra", "sa", "vi");
    private static final List<String> LAST = List.of("bhar", "chan", "dev", "gup", "jo", "men", "pil", "roy", "sen");

    private CustomerFiles() {}

    /** Files of the customers numbered from one up to, but without, another; their mobiles are those numbers'. */
    static List<LargeOrganization.File> of(int from, int to) {
        var files = new ArrayList<LargeOrganization.File>();
        for (int begin = from; begin < to; begin += MOST_ROWS) {
            files.add(file(begin, Math.min(to, begin + MOST_ROWS)));
        }
        return files;
    }

    private static LargeOrganization.File file(int from, int to) {
        var csv = new StringBuilder(HEADER.length() + (to - from) * LONGEST_LINE).append(HEADER);
        for (int number = from; number < to; number++) {
            csv.append(Mobiles.mobile(number)).append(',');
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

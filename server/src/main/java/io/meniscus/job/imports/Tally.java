package io.meniscus.job.imports;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many rows came to what, by one word each.
 *
 * @param counts none of 0
 */
public record Tally(SortedMap<String, Long> counts) {
    public static final Tally NONE = new Tally(new TreeMap<>());

    public Tally {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** With one row more that came to this. */
    public Tally plus(String word) {
        return plus(new Tally(new TreeMap<>(Map.of(word, 1L))));
    }

    public Tally plus(Tally other) {
        var sum = new TreeMap<>(counts);
        other.counts.forEach((word, count) -> sum.merge(word, count, Long::sum));
        return new Tally(sum);
    }

    /** {@code 5 joined, 980 registered} */
    public String words() {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    /** {@code joined=5,registered=980}, as {@link #read} takes it. */
    String written() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    static Tally read(String written) {
        var counts = new TreeMap<String, Long>();
        for (var entry : written.isEmpty() ? new String[0] : written.split(",", -1)) {
            int middle = entry.indexOf('=');
            counts.put(entry.substring(0, middle), Long.parseLong(entry.substring(middle + 1)));
        }
        return new Tally(counts);
    }
}

package io.meniscus.bench.tool;

import java.util.Comparator;
import java.util.List;

/**
 * One run, or the middle one of several by rate.
 *
 * @param done      transactions or requests answered, a lead within the run included
 * @param perSecond rate
 * @param p50       milliseconds, as p95 and p99
 */
public record Measured(long done, double perSecond, double p50, double p95, double p99) {

    /** The run in the middle by rate, percentiles and all; the slower middle one of an even number. */
    public static Measured median(List<Measured> runs) {
        var sorted = runs.stream()
                .sorted(Comparator.comparingDouble(Measured::perSecond))
                .toList();
        return sorted.get((sorted.size() - 1) / 2);
    }

    public static double lowest(List<Measured> runs) {
        return runs.stream().mapToDouble(Measured::perSecond).min().orElse(0);
    }

    public static double highest(List<Measured> runs) {
        return runs.stream().mapToDouble(Measured::perSecond).max().orElse(0);
    }
}

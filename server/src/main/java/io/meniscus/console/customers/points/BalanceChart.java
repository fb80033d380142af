package io.meniscus.console.customers.points;

import io.meniscus.core.points.Points;
import io.meniscus.points.PersonPoints.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Redeemable points over time as steps, in the coordinates of a picture {@value #WIDTH} wide and {@value #HEIGHT} high:
 * what was, and what will be left if nothing happens but lots lapse.
 *
 * @param past   corners of the line, x and y by turns
 * @param now    where today is
 * @param zero   where nothing is
 * @param most   the greatest amount, which is at the top
 * @param words  what the picture shows, for who doesn't see it
 */
public record BalanceChart(String past, String future, String now, String zero, String most, String words) {
    static final int WIDTH = 720;
    static final int HEIGHT = 150;
    private static final int TOP = 10;
    private static final int BOTTOM = 140;

    /** Nothing to see. */
    static final BalanceChart NONE = new BalanceChart("", "", "", "", "", "");

    /**
     * A chart.
     *
     * @param past   the oldest first
     * @param future after now, the next first
     */
    static BalanceChart of(List<Level> past, List<Level> future, Instant now) {
        if (past.isEmpty()) {
            return NONE;
        }
        var all = new ArrayList<>(past);
        all.addAll(future);
        long most = all.stream()
                .mapToLong(level -> level.points().thousandths())
                .max()
                .orElse(0);
        long least = Math.min(
                0,
                all.stream()
                        .mapToLong(level -> level.points().thousandths())
                        .min()
                        .orElse(0));
        var scale = new Scale(past.getFirst().at(), end(all, now), least, Math.max(most, 1));
        var present = past.getLast().points();
        return new BalanceChart(
                steps(past, new Level(now, present), scale),
                future.isEmpty() ? "" : steps(future(present, future, now), future.getLast(), scale),
                scale.x(now),
                scale.y(Points.ZERO),
                PointsWords.amount(new Points(most)),
                "%s points now, %s at most; %s will lapse within a year"
                        .formatted(
                                PointsWords.amount(present),
                                PointsWords.amount(new Points(most)),
                                PointsWords.amount(
                                        future.isEmpty()
                                                ? Points.ZERO
                                                : present.minus(future.getLast().points()))));
    }

    private static Instant end(List<Level> all, Instant now) {
        var last = all.getLast().at();
        return last.isAfter(now) ? last : now;
    }

    private static List<Level> future(Points present, List<Level> levels, Instant now) {
        var all = new ArrayList<Level>();
        all.add(new Level(now, present));
        all.addAll(levels);
        return all;
    }

    private static String steps(List<Level> levels, Level end, Scale scale) {
        var corners = new StringBuilder();
        String before = "";
        for (var level : levels) {
            var x = scale.x(level.at());
            if (!before.isEmpty()) {
                corners.append(x).append(',').append(before).append(' ');
            }
            before = scale.y(level.points());
            corners.append(x).append(',').append(before).append(' ');
        }
        return corners.append(scale.x(end.at())).append(',').append(before).toString();
    }

    private record Scale(Instant from, Instant until, long least, long most) {
        String x(Instant at) {
            double whole = Math.max(1, until.toEpochMilli() - from.toEpochMilli());
            return number((at.toEpochMilli() - from.toEpochMilli()) / whole * WIDTH);
        }

        String y(Points points) {
            double share = (points.thousandths() - least) / (double) (most - least);
            return number(BOTTOM - share * (BOTTOM - TOP));
        }

        private static String number(double value) {
            return String.format(Locale.ENGLISH, "%.1f", value);
        }
    }

    public boolean isEmpty() {
        return past.isEmpty();
    }
}

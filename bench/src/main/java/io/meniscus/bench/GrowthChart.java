package io.meniscus.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Rates by the number of customers as a plain SVG: customers by powers of ten, rates from nought. */
final class GrowthChart {
    private static final int LEFT = 80;
    private static final int TOP = 40;
    private static final int WIDTH = 560;
    private static final int HEIGHT = 240;
    private static final int LINES = 4;

    private final List<GrowthStep> steps;
    private final double most;
    private final StringBuilder svg = new StringBuilder();

    private GrowthChart(List<GrowthStep> steps) {
        this.steps = steps;
        double highest = steps.stream()
                .mapToDouble(step -> Math.max(
                        step.rowsPerSecond(),
                        Math.max(Measured.highest(step.registering()), Measured.highest(step.lookingUp()))))
                .max()
                .orElse(1);
        this.most = round(highest);
    }

    static String of(List<GrowthStep> steps) {
        return new GrowthChart(steps).draw();
    }

    /** The next larger of 1, 2, 4 or 10 times a power of ten, so that quarters of it are easily read. */
    static double round(double rate) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, rate))));
        for (int times : new int[] {1, 2, 4}) {
            if (rate <= times * power) {
                return times * power;
            }
        }
        return 10 * power;
    }

    private String draw() {
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 340" font-family="sans-serif" font-size="13">
                <title>Rates by the number of customers</title>
                <rect width="720" height="340" fill="#ffffff"/>
                """);
        for (int i = 0; i <= LINES; i++) {
            double rate = most * i / LINES;
            line("#dddddd", LEFT, y(rate), LEFT + WIDTH, y(rate));
            words(LEFT - 8, y(rate) + 4, "end", "#444444", String.format(Locale.ROOT, "%,.0f", rate));
        }
        for (var step : steps) {
            words(x(step), TOP + HEIGHT + 20, "middle", "#444444", String.format(Locale.ROOT, "%,d", step.customers()));
        }
        words(LEFT + WIDTH / 2.0, TOP + HEIGHT + 42, "middle", "#444444", "customers");
        words(LEFT - 8, TOP - 18, "end", "#444444", "per second");
        rates("#1565c0", "look-ups", LEFT, GrowthStep::lookingUp);
        rates("#2e7d32", "registrations", LEFT + 110, GrowthStep::registering);
        loading("#b26a00", LEFT + 250);
        return svg.append("</svg>\n").toString();
    }

    private void rates(String colour, String name, int at, Function<GrowthStep, List<Measured>> runs) {
        var points = new ArrayList<String>();
        for (var step : steps) {
            var measured = runs.apply(step);
            double middle = Measured.median(measured).perSecond();
            line(colour, x(step), y(Measured.lowest(measured)), x(step), y(Measured.highest(measured)));
            points.add(point(x(step), y(middle)));
        }
        curve(colour, name, at, points);
    }

    private void loading(String colour, int at) {
        var points = steps.stream()
                .map(step -> point(x(step), y(step.rowsPerSecond())))
                .toList();
        curve(colour, "rows of an import", at, points);
    }

    private void curve(String colour, String name, int at, List<String> points) {
        svg.append("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>\n"
                .formatted(colour, String.join(" ", points)));
        for (var point : points) {
            var parts = point.split(",", -1);
            svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"4\" fill=\"%s\"/>\n".formatted(parts[0], parts[1], colour));
        }
        words(at, TOP - 18, "start", colour, "● " + name);
    }

    private void line(String colour, double fromX, double fromY, double toX, double toY) {
        svg.append(String.format(
                Locale.ROOT,
                "<line stroke=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
                colour,
                fromX,
                fromY,
                toX,
                toY));
    }

    private void words(double x, double y, String anchor, String colour, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                colour,
                words));
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }

    private double x(GrowthStep step) {
        double least = Math.log10(steps.getFirst().customers());
        double span = Math.max(1, Math.log10(steps.getLast().customers()) - least);
        return LEFT + 20 + (WIDTH - 40) * (Math.log10(step.customers()) - least) / span;
    }

    private double y(double rate) {
        return TOP + HEIGHT - HEIGHT * rate / most;
    }
}

package io.meniscus.bench.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rates by the number of customers as a plain SVG: customers by powers of ten, rates from nought. */
public final class GrowthChart {
    private static final int LEFT = 80;
    private static final int TOP = 40;
    private static final int WIDTH = 560;
    private static final int HEIGHT = 240;
    private static final int LINES = 4;

    private final List<Integer> sizes;
    private final List<Curve> curves;
    private final double most;
    private final StringBuilder svg = new StringBuilder();

    /** The rates of several runs at one size. */
    public record Bar(double lowest, double middle, double highest) {
        public static Bar of(double rate) {
            return new Bar(rate, rate, rate);
        }

        public static Bar of(List<Measured> runs) {
            return new Bar(Measured.lowest(runs), Measured.median(runs).perSecond(), Measured.highest(runs));
        }
    }

    /**
     * A line through the middle rates.
     *
     * @param at   how far to the right its name stands
     * @param bars one a size
     */
    public record Curve(String colour, String name, int at, List<Bar> bars) {}

    private GrowthChart(List<Integer> sizes, List<Curve> curves) {
        this.sizes = sizes;
        this.curves = curves;
        this.most = round(curves.stream()
                .flatMap(curve -> curve.bars().stream())
                .mapToDouble(Bar::highest)
                .max()
                .orElse(1));
    }

    /**
     * The drawing.
     *
     * @param sizes ascending
     */
    public static String of(List<Integer> sizes, List<Curve> curves) {
        return new GrowthChart(sizes, curves).draw();
    }

    /** The next larger of 1, 2, 4 or 10 times a power of ten, so that quarters of it are easily read. */
    public static double round(double rate) {
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
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 340"
                 font-family="sans-serif" font-size="13">
                <title>Rates by the number of customers</title>
                <rect width="720" height="340" fill="#ffffff"/>
                """);
        for (int i = 0; i <= LINES; i++) {
            double rate = most * i / LINES;
            line("#dddddd", LEFT, y(rate), LEFT + WIDTH, y(rate));
            words(LEFT - 8, y(rate) + 4, "end", "#444444", String.format(Locale.ROOT, "%,.0f", rate));
        }
        for (int size : sizes) {
            words(x(size), TOP + HEIGHT + 20, "middle", "#444444", String.format(Locale.ROOT, "%,d", size));
        }
        words(LEFT + WIDTH / 2.0, TOP + HEIGHT + 42, "middle", "#444444", "customers");
        words(LEFT - 8, TOP - 18, "end", "#444444", "per second");
        curves.forEach(this::draw);
        return svg.append("</svg>\n").toString();
    }

    private void draw(Curve curve) {
        var points = new ArrayList<String>();
        var circles = new StringBuilder();
        for (int i = 0; i < sizes.size(); i++) {
            var bar = curve.bars().get(i);
            double x = x(sizes.get(i));
            if (bar.lowest() < bar.highest()) {
                line(curve.colour(), x, y(bar.lowest()), x, y(bar.highest()));
            }
            points.add(String.format(Locale.ROOT, "%.1f,%.1f", x, y(bar.middle())));
            circles.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>%n",
                    x,
                    y(bar.middle()),
                    curve.colour()));
        }
        svg.append("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>\n"
                .formatted(curve.colour(), String.join(" ", points)));
        svg.append(circles);
        words(LEFT + curve.at(), TOP - 18, "start", curve.colour(), "● " + curve.name());
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

    private double x(int size) {
        double least = Math.log10(sizes.getFirst());
        double span = Math.max(1, Math.log10(sizes.getLast()) - least);
        return LEFT + 20 + (WIDTH - 40) * (Math.log10(size) - least) / span;
    }

    private double y(double rate) {
        return TOP + HEIGHT - HEIGHT * rate / most;
    }
}

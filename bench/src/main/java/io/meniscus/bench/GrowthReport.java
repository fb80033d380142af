package io.meniscus.bench;

import io.meniscus.bench.tool.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What customers cost as they become more, as a page of Markdown. */
record GrowthReport(int seconds, int rounds, Machine machine, BenchDatabase database, List<Step> steps) {
    /**
     * What was measured at one size.
     *
     * @param customers   there are, before each run
     * @param loaded      of them by the last import
     * @param upload      milliseconds until its files were on the server
     * @param run         milliseconds they then ran
     * @param registering each run beginning at this size
     */
    record Step(
            int customers,
            int loaded,
            double upload,
            double run,
            List<Measured> registering,
            List<Measured> lookingUp) {
        Step {
            registering = List.copyOf(registering);
            lookingUp = List.copyOf(lookingUp);
        }

        /** Rows that came in a second, from the first byte of the first file to the end of the last one's job. */
        double rowsPerSecond() {
            return loaded * 1e3 / (upload + run);
        }

        /** How many more there were at a run's end, at most. */
        long mostRegistered() {
            return registering.stream().mapToLong(Measured::done).max().orElse(0);
        }
    }

    String text() {
        var text = new StringBuilder("""
                # As customers become more

                Written by `bin/bench growth`. The packaged server on its embedded, durable database: customers come in
                through the admin API's CSV import, in files of at most %d rows, each uploaded, started and followed to
                its end; a row is a mobile and two names, registered by the operation that a till's call goes through.
                Then wrk registers and looks up over %d connections: the median of %d rounds of %d s, by turns, each
                behind a checkpoint and %d s that do not count, lowest and highest rate in brackets, latencies in
                milliseconds. Whoever a run registers is taken away behind it, so each begins at the size it stands
                for. Load and server share the machine. No row was refused or lost.

                ![Registrations and look-ups a second by the number of customers](growth.svg)

                """.formatted(Mobiles.MOST_ROWS, Target.CONNECTIONS, rounds, seconds, Rates.LEAD));
        Report.machine(text, machine, database);
        loading(text);
        rates(text, "Registering", steps);
        rates(text, "Looking up", steps);
        return text.toString();
    }

    private void loading(StringBuilder text) {
        text.append("## Loading\n\n| up to | rows | upload s | run s | rows/s |\n|---:|---:|---:|---:|---:|\n");
        for (var step : steps) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %d | %d | %.1f | %.1f | %.0f |%n",
                    step.customers(),
                    step.loaded(),
                    step.upload() / 1e3,
                    step.run() / 1e3,
                    step.rowsPerSecond()));
        }
        text.append('\n');
    }

    private static void rates(StringBuilder text, String work, List<Step> steps) {
        boolean registers = work.equals("Registering");
        text.append("## ").append(work).append("\n\n| customers | per second | p50 | p95 | p99 |\n");
        text.append("|---:|---:|---:|---:|---:|\n");
        for (var step : steps) {
            var runs = registers ? step.registering() : step.lookingUp();
            var middle = Measured.median(runs);
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f (%.0f–%.0f) | %.1f | %.1f | %.1f |%n",
                    registers ? step.customers() + "–" + (step.customers() + step.mostRegistered()) : step.customers(),
                    middle.perSecond(),
                    Measured.lowest(runs),
                    Measured.highest(runs),
                    middle.p50(),
                    middle.p95(),
                    middle.p99()));
        }
        text.append('\n');
    }

    /** Rates by the number of customers as a plain SVG: customers by powers of ten, rates from nought. */
    static final class Chart {
        private static final int LEFT = 80;
        private static final int TOP = 40;
        private static final int WIDTH = 560;
        private static final int HEIGHT = 240;
        private static final int LINES = 4;

        private final List<Step> steps;
        private final double most;
        private final StringBuilder svg = new StringBuilder();

        private Chart(List<Step> steps) {
            this.steps = steps;
            double highest = steps.stream()
                    .mapToDouble(step -> Math.max(
                            step.rowsPerSecond(),
                            Math.max(Measured.highest(step.registering()), Measured.highest(step.lookingUp()))))
                    .max()
                    .orElse(1);
            this.most = round(highest);
        }

        static String of(List<Step> steps) {
            return new Chart(steps).draw();
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
            for (var step : steps) {
                words(
                        x(step),
                        TOP + HEIGHT + 20,
                        "middle",
                        "#444444",
                        String.format(Locale.ROOT, "%,d", step.customers()));
            }
            words(LEFT + WIDTH / 2.0, TOP + HEIGHT + 42, "middle", "#444444", "customers");
            words(LEFT - 8, TOP - 18, "end", "#444444", "per second");
            rates("#1565c0", "look-ups", LEFT, Step::lookingUp);
            rates("#2e7d32", "registrations", LEFT + 110, Step::registering);
            loading("#b26a00", LEFT + 250);
            return svg.append("</svg>\n").toString();
        }

        private void rates(String colour, String name, int at, Function<Step, List<Measured>> runs) {
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

        private double x(Step step) {
            double least = Math.log10(steps.getFirst().customers());
            double span = Math.max(1, Math.log10(steps.getLast().customers()) - least);
            return LEFT + 20 + (WIDTH - 40) * (Math.log10(step.customers()) - least) / span;
        }

        private double y(double rate) {
            return TOP + HEIGHT - HEIGHT * rate / most;
        }
    }
}

package io.meniscus.bench;

import io.meniscus.bench.tool.GrowthChart;
import io.meniscus.bench.tool.Machine;
import io.meniscus.bench.tool.Measured;
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

    /** Rates by the number of customers. */
    static String chart(List<Step> steps) {
        return GrowthChart.of(
                steps.stream().map(Step::customers).toList(),
                List.of(
                        curve("#1565c0", "look-ups", 0, steps, Step::lookingUp),
                        curve("#2e7d32", "registrations", 110, steps, Step::registering),
                        new GrowthChart.Curve(
                                "#b26a00",
                                "rows of an import",
                                250,
                                steps.stream()
                                        .map(step -> GrowthChart.Bar.of(step.rowsPerSecond()))
                                        .toList())));
    }

    private static GrowthChart.Curve curve(
            String colour, String name, int at, List<Step> steps, Function<Step, List<Measured>> runs) {
        return new GrowthChart.Curve(
                colour,
                name,
                at,
                steps.stream().map(runs).map(GrowthChart.Bar::of).toList());
    }
}

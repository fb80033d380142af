package io.meniscus.bench;

import io.meniscus.bench.tool.GrowthChart;
import io.meniscus.bench.tool.Machine;
import io.meniscus.bench.tool.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bills on a new server and among more and more customers, as a page of Markdown and a chart. */
final class BillGrowthReport {
    /** The last runs on a new server are its steady rate. */
    static final int STEADY = 6;

    private static final double SOON_ENOUGH_SHARE = 0.8;
    private static final int SOON_ENOUGH_SECONDS = 30;
    private static final double LEAST_OF_FASTEST = 0.8;

    private final int seconds;
    private final int rounds;
    private final StringBuilder head = new StringBuilder();
    private final List<Measured> cold = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<List<Measured>> grown = new ArrayList<>();

    BillGrowthReport(int seconds, int rounds) {
        this.seconds = seconds;
        this.rounds = rounds;
    }

    void machine(Machine machine, BenchDatabase database) {
        Report.machine(head, machine, database);
    }

    void cold(Measured run) {
        cold.add(run);
    }

    void add(int size, List<Measured> runs) {
        sizes.add(size);
        grown.add(List.copyOf(runs));
    }

    /** The median of the last runs on the new server. */
    double steady() {
        return Measured.median(cold.subList(cold.size() - STEADY, cold.size())).perSecond();
    }

    /** How long the new server ran until a run was at four fifths of the steady rate, in seconds. */
    int secondsUntilSteady() {
        double enough = SOON_ENOUGH_SHARE * steady();
        int run = 0;
        while (cold.get(run).perSecond() < enough) {
            run++;
        }
        return run * seconds;
    }

    String text() {
        var text = new StringBuilder("""
                # Bills on a new server, and among more customers

                Written by `bin/bench bill-growth`. Bills of three lines that earn points, over %d connections, driven
                by wrk, which looks at every answer.

                """.formatted(Target.CONNECTIONS));
        text.append(head);
        text.append("""
                ## A new server

                From the moment it said that it is ready, on an empty database: each bill, by
                `POST /v1.1/transaction/add`, brings a customer nobody knew. Runs of %d s after one another; the steady
                rate is the median of the last %d.

                | second | bills per second | p99 |
                |---:|---:|---:|
                """.formatted(seconds, STEADY));
        for (int i = 0; i < cold.size(); i++) {
            var run = cold.get(i);
            text.append(String.format(Locale.ROOT, "| %d | %.0f | %.1f |%n", i * seconds, run.perSecond(), run.p99()));
        }
        text.append(String.format(
                Locale.ROOT,
                """

                        Steady at %.0f; %.0f %% of that from second %d on (wanted: within %d s, %s).

                        """,
                steady(),
                100 * SOON_ENOUGH_SHARE,
                secondsUntilSteady(),
                SOON_ENOUGH_SECONDS,
                secondsUntilSteady() <= SOON_ENOUGH_SECONDS ? "met" : "missed"));
        grown(text);
        return text.toString();
    }

    private void grown(StringBuilder text) {
        text.append("""
                ## More customers

                `POST /v2/transactions`, of customers at random, each size on a server of its own: the median of %d
                rounds of %d s, lowest and highest rate in brackets. The last column is the rate over the highest; less
                than %.2f would need a reason.

                ![the rates](bill-growth.svg)

                | customers | bills per second | p50 | p95 | p99 | of the highest |
                |---:|---:|---:|---:|---:|---:|
                """.formatted(rounds, seconds, LEAST_OF_FASTEST));
        double highest = grown.stream()
                .mapToDouble(runs -> Measured.median(runs).perSecond())
                .max()
                .orElse(1);
        for (int i = 0; i < sizes.size(); i++) {
            var runs = grown.get(i);
            var middle = Measured.median(runs);
            text.append(String.format(
                    Locale.ROOT,
                    "| %d | %.0f (%.0f–%.0f) | %.1f | %.1f | %.1f | %.2f |%n",
                    sizes.get(i),
                    middle.perSecond(),
                    Measured.lowest(runs),
                    Measured.highest(runs),
                    middle.p50(),
                    middle.p95(),
                    middle.p99(),
                    middle.perSecond() / highest));
        }
    }

    String chart() {
        return GrowthChart.of(
                sizes,
                List.of(new GrowthChart.Curve(
                        "#1565c0",
                        "bills",
                        0,
                        grown.stream().map(GrowthChart.Bar::of).toList())));
    }
}

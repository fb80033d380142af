package io.meniscus.bench;

import io.meniscus.bench.tool.Machine;
import io.meniscus.bench.tool.Measured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The runs of bills as a page of Markdown. */
final class TransactionsReport {
    private static final double MEGABYTE = 1024;

    private final int seconds;
    private final int rounds;
    private final Machine machine;
    private final BenchDatabase database;
    private final List<Series> all = new ArrayList<>();
    private final List<Series> reads = new ArrayList<>();
    private final Series organizations = new Series("bills in a thousand organizations", Target.CONNECTIONS);

    /** What is to be reached over so many connections: rates over the rivals', and milliseconds. */
    private record Aim(int connections, double overStep, double overPipe, double p99) {}

    private static final List<Aim> AIMS = List.of(new Aim(64, 2.5, 1.5, 25), new Aim(256, 4, 2.2, 50));
    private static final double MOST_MEGABYTES = 600;
    private static final double READS_OVER_PIPE = 1.2;

    /** What the server had in memory, and at most. */
    record Memory(double resident, double highest) {
        static Memory of(long pid) {
            var status = Path.of("/proc", Long.toString(pid), "status");
            if (!Files.exists(status)) {
                return new Memory(0, 0);
            }
            try {
                var lines = Files.readAllLines(status);
                return new Memory(megabytes(lines, "VmRSS:"), megabytes(lines, "VmHWM:"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static double megabytes(List<String> lines, String name) {
            return lines.stream()
                            .filter(line -> line.startsWith(name))
                            .map(line -> line.replaceAll("[^0-9]", ""))
                            .mapToDouble(Double::parseDouble)
                            .findFirst()
                            .orElse(0)
                    / MEGABYTE;
        }
    }

    TransactionsReport(int seconds, int rounds, Machine machine, BenchDatabase database) {
        this.seconds = seconds;
        this.rounds = rounds;
        this.machine = machine;
        this.database = database;
    }

    Series series(int connections) {
        var series = new Series("bills", connections);
        all.add(series);
        return series;
    }

    Series reads(ReadRuns.Read read) {
        var series = new Series(read.label(), Target.CONNECTIONS);
        reads.add(series);
        return series;
    }

    Series organizations() {
        return organizations;
    }

    String text(Memory memory, long backlog) {
        var text = new StringBuilder("""
                # Bills: the server beside PostgreSQL alone

                Written by `bin/bench transactions`. Bills of three lines that earn points under a program with a cap
                that all customers share and an expiry rule, of 200,000 customers at random. *server* is the packaged
                server over HTTP with its checks, log-ins, events, chained ledger and logs, driven by wrk, which looks
                at every answer; *step* is pgbench doing the same look-ups and writing the same rows a statement at a
                time, *pipe* in one pipelined round trip, both prepared, as the same role under row-level security, one
                transaction a bill, and spared the shared counter of the cap. All three share the machine with their
                load, and one durable database. A row is the median of %d rounds of %d s, in turns, a checkpoint and
                then %d s that do not count before each run; lowest and highest rate in brackets, latencies in
                milliseconds. *server ÷ this* is the median of the rounds' own ratios.

                """.formatted(rounds, seconds, Runs.LEAD));
        Report.machine(text, machine, database);
        table(text, all);
        for (var series : reads) {
            text.append("\nReads of `").append(series.work()).append("` by mobile, *pipe* being raw SQL:\n\n");
            table(text, List.of(series));
        }
        if (!organizations.who().isEmpty()) {
            text.append(
                    "\nBills in a thousand organizations evenly, each with 200 customers and a cap of its own:\n\n");
            table(text, List.of(organizations));
        }
        text.append(String.format(
                Locale.ROOT, """

                        The server's process had %.0f MB in memory at the end, %.0f MB at most. Its request log is
                        written behind the answers; at most %d rows of it were still to be written when a run ended.
                        No row was lost. max_connections = %s.

                        """, memory.resident(), memory.highest(), backlog, database.maxConnections()));
        aims(text, memory);
        return text.toString();
    }

    private static void table(StringBuilder text, List<Series> lines) {
        text.append("| connections | who | per second | p50 | p95 | p99 | server ÷ this |\n");
        text.append("|---:|---|---:|---:|---:|---:|---:|\n");
        for (var series : lines) {
            series.who().forEach(who -> Report.row(text, series, who));
        }
    }

    private void aims(StringBuilder text, Memory memory) {
        text.append("| what | wanted | reached | |\n|---|---:|---:|---|\n");
        for (var aim : AIMS) {
            over(text, aim.connections(), "server ÷ step", aim.overStep(), one -> one.serverOver(Who.STEP));
            over(text, aim.connections(), "server ÷ pipe", aim.overPipe(), one -> one.serverOver(Who.PIPE));
            var p99 = reached(
                    aim.connections(),
                    one -> Measured.median(one.of(Who.SERVER)).p99());
            line(text, aim.connections() + " connections, p99 in ms", aim.p99(), p99, p99 <= aim.p99());
        }
        for (var series : reads) {
            double ratio = series.serverOver(Who.PIPE);
            line(text, series.work() + ", server ÷ pipe", READS_OVER_PIPE, ratio, ratio >= READS_OVER_PIPE);
        }
        if (!organizations.who().isEmpty()) {
            double ratio = organizations.serverOver(Who.STEP);
            line(text, "a thousand organizations, server ÷ step", 1, ratio, ratio >= 1);
        }
        line(text, "megabytes in memory", MOST_MEGABYTES, memory.highest(), memory.highest() <= MOST_MEGABYTES);
    }

    private void over(StringBuilder text, int connections, String what, double wanted, ToDoubleFunction<Series> ratio) {
        double reached = reached(connections, ratio);
        line(text, connections + " connections, " + what, wanted, reached, reached >= wanted);
    }

    private double reached(int connections, ToDoubleFunction<Series> figure) {
        return all.stream()
                .filter(series -> series.connections() == connections)
                .mapToDouble(figure)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static void line(StringBuilder text, String what, double wanted, double reached, boolean isMet) {
        if (Double.isNaN(reached)) {
            return;
        }
        text.append(String.format(
                Locale.ROOT, "| %s | %.2f | %.2f | %s |%n", what, wanted, reached, isMet ? "met" : "missed"));
    }
}

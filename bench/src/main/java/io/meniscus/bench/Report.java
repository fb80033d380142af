package io.meniscus.bench;

import io.meniscus.bench.tool.Machine;
import io.meniscus.bench.tool.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All series as a page of Markdown. */
final class Report {
    static final String REGISTERING = "Registering";
    static final String LOOKING_UP = "Looking up";
    static final String MANY_ORGANIZATIONS = "Registering in a thousand organizations";

    private static final List<Target> TARGETS = List.of(
            new Target(REGISTERING, Who.STEP, 2.5),
            new Target(REGISTERING, Who.PIPE, 1.5),
            new Target(LOOKING_UP, Who.PIPE, 1.2),
            new Target(MANY_ORGANIZATIONS, Who.STEP, 1.0));

    private final int seconds;
    private final int rounds;
    private final Machine machine;
    private final BenchDatabase database;
    private final List<Series> all = new ArrayList<>();

    Report(int seconds, int rounds, Machine machine, BenchDatabase database) {
        this.seconds = seconds;
        this.rounds = rounds;
        this.machine = machine;
        this.database = database;
    }

    /** A new series. */
    Series series(String work, int connections) {
        var series = new Series(work, connections);
        all.add(series);
        return series;
    }

    /** @param backlog rows of the request log still to be written when a run ended, at most */
    String text(long backlog) {
        var text = new StringBuilder("""
                # Customers: the server beside PostgreSQL alone

                Written by `bin/bench customers`. *server* is the packaged server over HTTP with its checks, log-ins
                and logs, driven by wrk, which looks at every answer (at those of look-ups the bench does afterwards,
                in the request log); *step* is pgbench doing the same look-up and the same nine row changes a
                statement at a time, *pipe* in one pipelined round trip, both prepared, as the same role under
                row-level security, one transaction a registration. All three share the machine with their load, and
                one durable database. A row is the median of %d rounds of %d s (of look-ups %d), in turns, a checkpoint
                and then %d s that do not count before each run; lowest and highest rate in brackets, latencies in
                milliseconds. *server ÷ this* is the median of the rounds' own ratios.

                """.formatted(rounds, seconds, rounds * CustomersBench.LOOK_UP_ROUNDS, Runs.LEAD));
        machine(text, machine, database);
        all.stream().map(Series::work).distinct().forEach(work -> table(text, work));
        text.append("""
                The server writes its request log behind the answers and commits it without waiting for the disk; at
                most %d rows of it were still to be written when a run ended. No row was lost.

                """.formatted(backlog));
        targets(text);
        return text.toString();
    }

    /** The figures' ground, as the head of a page. */
    static void machine(StringBuilder text, Machine machine, BenchDatabase database) {
        text.append(String.format(
                Locale.ROOT,
                "| machine | %s, %d cores, %d MiB |%n|---|---|%n",
                machine.processor(),
                machine.cores(),
                machine.memory()));
        text.append(String.format(
                Locale.ROOT,
                "| system | %s, load %.1f before the bench, %s, a synced page in %.2f ms |%n",
                machine.kernel(),
                machine.load(),
                machine.disk(),
                machine.syncMillis()));
        text.append(String.format(Locale.ROOT, "| PostgreSQL | %s; %s |%n", database.version(), database.settings()));
        text.append(String.format(
                Locale.ROOT, "| Java | %s %s |%n%n", System.getProperty("java.vendor"), Runtime.version()));
    }

    private void table(StringBuilder text, String work) {
        text.append("## ").append(work).append("\n\n");
        text.append("| connections | who | per second | p50 | p95 | p99 | server ÷ this |\n");
        text.append("|---:|---|---:|---:|---:|---:|---:|\n");
        for (var series : all) {
            if (series.work().equals(work)) {
                series.who().forEach(who -> row(text, series, who));
            }
        }
        text.append("\n");
    }

    /** A line of a table of series. */
    static void row(StringBuilder text, Series series, Who who) {
        var runs = series.of(who);
        var middle = Measured.median(runs);
        text.append(String.format(
                Locale.ROOT,
                "| %d | %s | %.0f (%.0f–%.0f) | %.1f | %.1f | %.1f | %s |%n",
                series.connections(),
                who.label(),
                middle.perSecond(),
                Measured.lowest(runs),
                Measured.highest(runs),
                middle.p50(),
                middle.p95(),
                middle.p99(),
                who == Who.SERVER ? "" : String.format(Locale.ROOT, "%.2f", series.serverOver(who))));
    }

    private void targets(StringBuilder text) {
        text.append(String.format(Locale.ROOT, "## Targets, at %d connections%n%n", Target.CONNECTIONS));
        text.append("| work | server ÷ | wanted | reached | |\n|---|---|---:|---:|---|\n");
        for (var target : TARGETS) {
            var series = all.stream().filter(target::isOf).findFirst();
            var reached = series.map(found -> found.serverOver(target.rival()));
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.2f | %s | %s |%n",
                    target.work(),
                    target.rival().label(),
                    target.least(),
                    reached.map(ratio -> String.format(Locale.ROOT, "%.2f", ratio))
                            .orElse(""),
                    reached.map(ratio -> ratio >= target.least() ? "met" : "missed")
                            .orElse("not measured")));
        }
    }
}

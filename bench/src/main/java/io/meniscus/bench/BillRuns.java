package io.meniscus.bench;

import io.meniscus.bench.tool.BenchFailed;
import io.meniscus.bench.tool.Measured;
import io.meniscus.bench.tool.Pgbench;
import io.meniscus.bench.tool.Wrk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The single runs of bills, each on a checkpointed database, and each counted afterwards. */
final class BillRuns {
    static final String DEMO_LOGIN = "Basic c3RvcmUuc2VydmVyOjhhMTZhNmI3MDUwNWViMWYxZmY3Y2RjMGNkNTU1OWE3";
    private static final int WARM_PERIOD = 5;
    private static final int IDLE_WARM_PERIODS = 3;
    private static final int MOST_WARM_PERIODS = 24;

    private final Path sql;
    private final Path directory;
    private final BenchDatabase database;
    private final Wrk wrk;
    private final Pgbench pgbench;
    private final BenchDatabase.Loaded loaded;
    private final int seconds;
    private final Path logins;
    private long run;
    private long longestBacklog;

    /** Of the demo organization. */
    static BillRuns ofDemo(
            Path bench, RunningServer server, BenchDatabase database, BenchDatabase.Loaded loaded, int seconds) {
        return new BillRuns(bench, server, database, loaded, List.of(DEMO_LOGIN), seconds);
    }

    /** @param logins an Authorization value of each organization that has customers */
    BillRuns(
            Path bench,
            RunningServer server,
            BenchDatabase database,
            BenchDatabase.Loaded loaded,
            List<String> logins,
            int seconds) {
        this.sql = bench.resolve("sql");
        this.directory = server.directory();
        this.database = database;
        this.wrk = new Wrk(bench.resolve("wrk"), server.baseUrl());
        this.pgbench =
                new Pgbench(System.getProperty("bench.pgbench", "pgbench"), server.database("meniscus_app"), directory);
        this.loaded = loaded;
        this.seconds = seconds;
        this.logins = write("bills-%d.logins".formatted(loaded.firstOrg()), String.join("\n", logins) + "\n");
        // no number is used twice, whoever else measures on this server
        this.run = loaded.firstOrg() * 10_000;
    }

    /** A file with the Authorization values that everything here is called with. */
    Path logins() {
        return logins;
    }

    void warmUp() {
        double best = 0;
        int idle = 0;
        for (int i = 0; i < MOST_WARM_PERIODS && idle < IDLE_WARM_PERIODS; i++) {
            double rate = add(Target.CONNECTIONS, WARM_PERIOD).perSecond();
            idle = rate < best * 1.05 ? idle + 1 : 0;
            best = Math.max(best, rate);
        }
    }

    Measured server(int connections) {
        database.checkpoint();
        add(connections, Runs.LEAD);
        return add(connections, seconds);
    }

    private Measured add(int connections, int length) {
        var before = database.bills();
        var measured = wrk.run(
                "bill.lua",
                connections,
                length,
                List.of("" + Mobiles.MULTIPLIER, "" + loaded.each(), "" + ++run, logins.toString()));
        long loggedAtEnd = database.bills().logged();
        var after = database.billsAtRest();
        longestBacklog = Math.max(longestBacklog, after.logged() - loggedAtEnd);
        demand(measured, after.since(before));
        return measured;
    }

    Measured step(int connections) {
        return pgbench(script("bill-step", ""), connections);
    }

    Measured pipe(int connections) {
        return pgbench(script("bill-pipe", "\\"), connections);
    }

    private Measured pgbench(Path script, int connections) {
        database.checkpoint();
        var before = database.billsAtRest();
        var measured = pgbench.run(
                script,
                connections,
                Runs.LEAD,
                seconds,
                Map.of(
                        "base",
                        ++run,
                        "first_org",
                        loaded.firstOrg(),
                        "last_org",
                        loaded.lastOrg(),
                        "loaded",
                        loaded.each(),
                        "first_customer",
                        loaded.firstId(),
                        "multiplier",
                        Mobiles.MULTIPLIER,
                        "n",
                        0L));
        demand(measured, database.bills().since(before));
        return measured;
    }

    /** Rows of the request log still to be written when a run ended, at most. */
    long longestBacklog() {
        return longestBacklog;
    }

    private static void demand(Measured measured, BenchDatabase.Bills written) {
        boolean isWhole = written.bills() >= measured.done()
                && written.lines() >= 3 * measured.done()
                && written.lots() >= measured.done()
                && written.entries() >= measured.done()
                && written.logged() >= measured.done();
        if (!isWhole) {
            throw new BenchFailed(measured.done() + " bills were counted, but there are only " + written);
        }
    }

    /** Both rivals send the same statements; only the pipeline's marks become commands for one of them. */
    private Path script(String name, String mark) {
        try {
            var text = Files.readString(sql.resolve("bill.sql"));
            return write(name + ".sql", mark.isEmpty() ? text : text.replace("--PIPELINE ", mark));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

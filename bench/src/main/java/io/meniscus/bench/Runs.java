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
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The single runs, each on a checkpointed database, and each counted afterwards: who did not write every row it was
 * credited for has not been measured.
 */
final class Runs {
    private static final String DEMO_LOGIN = "Basic c3RvcmUuc2VydmVyOjhhMTZhNmI3MDUwNWViMWYxZmY3Y2RjMGNkNTU1OWE3";
    private static final Map<String, Long> DEMO = Map.of("first_org", 1L, "last_org", 1L);

    /** More than anyone does in a second: so many mobiles are set aside. */
    private static final long MOST_PER_SECOND = 50_000;

    /** What each run does before it counts; pgbench's connections need several seconds to get going. */
    static final int LEAD = 10;

    private static final int WARM_PERIOD = 5;
    private static final int IDLE_WARM_PERIODS = 3;
    private static final int MOST_WARM_PERIODS = 24;

    private final Path sql;
    private final RunningServer server;
    private final BenchDatabase database;
    private final Wrk wrk;
    private final Pgbench pgbench;
    private final Mobiles mobiles = new Mobiles();
    private final long loaded;
    private final int seconds;
    private final Path demoLogin;
    private long longestBacklog;

    Runs(Path bench, RunningServer server, BenchDatabase database, long loaded, int seconds) {
        this.sql = bench.resolve("sql");
        this.server = server;
        this.database = database;
        this.wrk = new Wrk(bench.resolve("wrk"), server.baseUrl());
        this.pgbench = new Pgbench(
                System.getProperty("bench.pgbench", "pgbench"), server.database("meniscus_app"), server.directory());
        this.loaded = mobilesOf(loaded);
        this.seconds = seconds;
        this.demoLogin = logins("demo", List.of(DEMO_LOGIN));
    }

    private long mobilesOf(long count) {
        if (mobiles.take(count) != 0) {
            throw new IllegalStateException("the loaded customers have the first mobiles");
        }
        return count;
    }

    /**
     * Until several periods in a row were no faster than the best before them, for compiling takes the longer the
     * fewer cores there are; what is measured afterwards is compiled code.
     */
    void warmUp() {
        warmUp(() -> count(Target.CONNECTIONS, demoLogin, WARM_PERIOD));
        warmUp(() -> wrk.run("lookup.lua", Target.CONNECTIONS, WARM_PERIOD, lookUpArguments()));
    }

    private static void warmUp(Supplier<Measured> period) {
        double best = 0;
        int idle = 0;
        for (int i = 0; i < MOST_WARM_PERIODS && idle < IDLE_WARM_PERIODS; i++) {
            double rate = period.get().perSecond();
            idle = rate < best * 1.05 ? idle + 1 : 0;
            best = Math.max(best, rate);
        }
    }

    Measured register(int connections) {
        return register(connections, demoLogin);
    }

    Measured register(int connections, ManyOrganizations organizations) {
        return register(connections, logins("organizations", organizations.logins()));
    }

    private Measured register(int connections, Path logins) {
        database.checkpoint();
        count(connections, logins, LEAD);
        return count(connections, logins, seconds);
    }

    private Measured count(int connections, Path logins, int length) {
        long numbers = MOST_PER_SECOND * length;
        long share = numbers / Wrk.threads(connections);
        var arguments = List.of("" + Mobiles.MULTIPLIER, "" + mobiles.take(numbers), "" + share, logins.toString());
        var before = database.rowsAtRest();
        var measured = wrk.run("register.lua", connections, length, arguments);
        long loggedAtEnd = database.rows().logged();
        var after = database.rowsAtRest();
        longestBacklog = Math.max(longestBacklog, after.logged() - loggedAtEnd);
        demand(measured, after.since(before));
        return measured;
    }

    Measured step(int connections) {
        return pgbench(script("step", ""), connections, DEMO);
    }

    Measured step(int connections, ManyOrganizations organizations) {
        return pgbench(
                script("step", ""),
                connections,
                Map.of("first_org", organizations.first(), "last_org", organizations.last()));
    }

    Measured pipe(int connections) {
        return pgbench(script("pipe", "\\"), connections, DEMO);
    }

    private Measured pgbench(Path script, int connections, Map<String, Long> organizations) {
        database.checkpoint();
        long numbers = MOST_PER_SECOND * (LEAD + seconds);
        var variables = new TreeMap<>(organizations);
        variables.put("base", mobiles.take(numbers));
        variables.put("share", numbers / connections);
        variables.put("multiplier", Mobiles.MULTIPLIER);
        variables.put("n", 0L);
        var before = database.rowsAtRest();
        var measured = pgbench.run(script, connections, LEAD, seconds, variables);
        demand(measured, database.rows().since(before));
        return measured;
    }

    Measured lookUp(int connections) {
        database.checkpoint();
        wrk.run("lookup.lua", connections, LEAD, lookUpArguments());
        var before = database.rowsAtRest();
        long refusedBefore = database.refused();
        var measured = wrk.run("lookup.lua", connections, seconds, lookUpArguments());
        var after = database.rowsAtRest();
        demandLogged(measured, after.since(before));
        long refused = database.refused() - refusedBefore;
        if (refused > 0) {
            throw new BenchFailed(refused + " of " + measured.done() + " look-ups did not find their customer");
        }
        return measured;
    }

    private List<String> lookUpArguments() {
        return List.of("" + Mobiles.MULTIPLIER, "" + loaded, "1", demoLogin.toString());
    }

    Measured rawReads(int connections) {
        database.checkpoint();
        return pgbench.run(
                sql.resolve("lookup.sql"),
                connections,
                LEAD,
                seconds,
                Map.of("org", 1L, "loaded", loaded, "multiplier", Mobiles.MULTIPLIER));
    }

    /** Rows of the request log that were still to be written when a run ended, at most. */
    long longestBacklog() {
        return longestBacklog;
    }

    private static void demand(Measured measured, BenchDatabase.Rows written) {
        if (written.customers() < measured.done()) {
            throw new BenchFailed(measured.done() + " registrations were counted, but only " + written.customers()
                    + " customers are there");
        }
        demandLogged(measured, written);
    }

    private static void demandLogged(Measured measured, BenchDatabase.Rows written) {
        if (written.logged() < measured.done()) {
            throw new BenchFailed("the request log lost " + (measured.done() - written.logged()) + " of "
                    + measured.done() + " rows");
        }
    }

    /** Both rivals send the same statements; only the pipeline's marks become commands for one of them. */
    private Path script(String name, String mark) {
        try {
            var text = Files.readString(sql.resolve("register.sql"));
            var file = server.directory().resolve(name + ".sql");
            return Files.writeString(file, mark.isEmpty() ? text : text.replace("--PIPELINE ", mark));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path logins(String name, List<String> authorizations) {
        try {
            return Files.write(server.directory().resolve(name + ".logins"), authorizations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

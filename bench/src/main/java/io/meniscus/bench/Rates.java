package io.meniscus.bench;

import io.meniscus.bench.tool.BenchFailed;
import io.meniscus.bench.tool.Measured;
import io.meniscus.bench.tool.Wrk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Registers and looks up over HTTP at one size: whoever a run registers is taken away behind it. Who did not write
 * every row it was credited for has not been measured.
 */
final class Rates {
    /** There while the server gets warm. */
    static final int WARM_CUSTOMERS = 20_000;

    /** What each run does before it counts. */
    static final int LEAD = 2;

    private static final String LOGIN = "Basic c3RvcmUuc2VydmVyOjhhMTZhNmI3MDUwNWViMWYxZmY3Y2RjMGNkNTU1OWE3";
    private static final int WARM_SECONDS = 8;
    private static final int WARM_RUNS = 3;
    private static final long MOST_PER_SECOND = 50_000;

    private final BenchDatabase database;
    private final Wrk wrk;
    private final Mobiles mobiles = new Mobiles();
    private final int seconds;
    private final String login;

    /** @param customers whose mobiles are the first ones */
    Rates(Path bench, RunningServer server, BenchDatabase database, int seconds, int customers) {
        this.database = database;
        this.wrk = new Wrk(bench.resolve("wrk"), server.baseUrl());
        this.seconds = seconds;
        this.login = login(server.directory());
        long first = mobiles.take(Math.max(customers, WARM_CUSTOMERS));
        if (first != 0) {
            throw new IllegalStateException("the loaded customers have the first mobiles");
        }
    }

    private static String login(Path directory) {
        try {
            return Files.write(directory.resolve("growth.logins"), List.of(LOGIN))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So that compiled code is measured. */
    void warmUp() {
        for (int i = 0; i < WARM_RUNS; i++) {
            wrk.run("register.lua", Target.CONNECTIONS, WARM_SECONDS, registerArguments(WARM_SECONDS));
            wrk.run("lookup.lua", Target.CONNECTIONS, WARM_SECONDS, lookUpArguments(WARM_CUSTOMERS));
        }
        database.rowsAtRest();
    }

    Measured register() {
        register(LEAD);
        return register(seconds);
    }

    private Measured register(int length) {
        database.checkpoint();
        var begun = database.now();
        var before = database.rowsAtRest();
        var measured = wrk.run("register.lua", Target.CONNECTIONS, length, registerArguments(length));
        var written = database.rowsAtRest().since(before);
        if (written.customers() < measured.done() || written.logged() < measured.done()) {
            throw new BenchFailed(measured.done() + " registrations were counted, but there are " + written.customers()
                    + " customers and " + written.logged() + " rows of the log more");
        }
        database.removeSince(begun);
        return measured;
    }

    private List<String> registerArguments(int length) {
        long numbers = MOST_PER_SECOND * length;
        long share = numbers / Wrk.threads(Target.CONNECTIONS);
        return List.of("" + Mobiles.MULTIPLIER, "" + mobiles.take(numbers), "" + share, login);
    }

    Measured lookUp(int customers) {
        database.checkpoint();
        wrk.run("lookup.lua", Target.CONNECTIONS, LEAD, lookUpArguments(customers));
        var before = database.rowsAtRest();
        long refusedBefore = database.refused();
        var measured = wrk.run("lookup.lua", Target.CONNECTIONS, seconds, lookUpArguments(customers));
        var written = database.rowsAtRest().since(before);
        long refused = database.refused() - refusedBefore;
        if (refused > 0 || written.logged() < measured.done()) {
            throw new BenchFailed(measured.done() + " look-ups were counted, but " + refused
                    + " did not find their customer and the log has " + written.logged() + " rows more");
        }
        return measured;
    }

    private List<String> lookUpArguments(int customers) {
        return List.of("" + Mobiles.MULTIPLIER, "" + customers, "1", login);
    }
}

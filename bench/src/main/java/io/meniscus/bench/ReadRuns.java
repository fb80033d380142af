package io.meniscus.bench;

import io.meniscus.bench.tool.BenchFailed;
import io.meniscus.bench.tool.Measured;
import io.meniscus.bench.tool.Pgbench;
import io.meniscus.bench.tool.Wrk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads of customers by mobile, each run on a checkpointed database; the answers are counted in the request log. */
final class ReadRuns {
    private final Path sql;
    private final BenchDatabase database;
    private final Wrk wrk;
    private final Pgbench pgbench;
    private final Path login;
    private final long loaded;
    private final int seconds;

    /** What is read, and the same as raw SQL. */
    enum Read {
        BALANCE("balance", "/v2/customers/lookup/points/balance", "balance.sql"),
        DETAILS("customerDetails", "/v2/customers/lookup/customerDetails", "details.sql");

        private final String label;
        private final String path;
        private final String script;

        Read(String label, String path, String script) {
            this.label = label;
            this.path = path;
            this.script = script;
        }

        String label() {
            return label;
        }
    }

    ReadRuns(Path bench, RunningServer server, BenchDatabase database, Path login, long loaded, int seconds) {
        this.sql = bench.resolve("sql");
        this.database = database;
        this.wrk = new Wrk(bench.resolve("wrk"), server.baseUrl());
        this.pgbench = new Pgbench(
                System.getProperty("bench.pgbench", "pgbench"), server.database("meniscus_app"), server.directory());
        this.login = login;
        this.loaded = loaded;
        this.seconds = seconds;
    }

    Measured server(Read read) {
        database.checkpoint();
        read(read, Runs.LEAD);
        long refusedBefore = database.refused();
        var measured = read(read, seconds);
        database.rowsAtRest();
        long refused = database.refused() - refusedBefore;
        if (refused > 0) {
            throw new BenchFailed(refused + " of " + measured.done() + " reads did not find their customer");
        }
        return measured;
    }

    private Measured read(Read read, int length) {
        return wrk.run(
                "lookup.lua",
                Target.CONNECTIONS,
                length,
                List.of("" + Mobiles.MULTIPLIER, "" + loaded, "1", login.toString(), read.path));
    }

    Measured raw(Read read) {
        database.checkpoint();
        return pgbench.run(
                sql.resolve(read.script),
                Target.CONNECTIONS,
                Runs.LEAD,
                seconds,
                Map.of("org", 1L, "loaded", loaded, "multiplier", Mobiles.MULTIPLIER));
    }
}

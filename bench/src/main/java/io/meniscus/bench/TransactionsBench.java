package io.meniscus.bench;

import io.meniscus.bench.TransactionsReport.Memory;
import io.meniscus.bench.tool.BenchFailed;
import io.meniscus.bench.tool.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Adds bills over HTTP, in turns with pgbench writing the same rows on the same database, under a program with a cap
 * that all customers share; then reads balances and customers in turns with raw SQL. Says which of the targets are met.
 */
@Command(name = "transactions", description = "Adds bills and reads balances.", mixinStandardHelpOptions = true)
final class TransactionsBench implements Runnable {
    private static final int LOADED = 200_000;
    private static final int IN_EACH_OF_MANY = 200;
    private static final Path PROJECT = Path.of(System.getProperty("bench.project", "."));
    private static final Path BENCH = PROJECT.resolve("bench");

    @Option(names = "--seconds", description = "Length of each run (default ${DEFAULT-VALUE}).", defaultValue = "10")
    private int seconds;

    @Option(names = "--rounds", description = "Runs of each kind (default ${DEFAULT-VALUE}).", defaultValue = "3")
    private int rounds;

    @Option(names = "--connections", split = ",", description = "Default ${DEFAULT-VALUE}.", defaultValue = "64,256")
    private List<Integer> connections = List.of();

    @Option(names = "--only", description = "One part of the bench: ${COMPLETION-CANDIDATES}.")
    private @Nullable Part only;

    /** What is measured. */
    enum Part {
        BILLS,
        READS,
        ORGANIZATIONS
    }

    @Option(names = "--write", description = "Writes the report to bench/results/transactions.md too.")
    private boolean write;

    @Override
    public void run() {
        if (seconds < 1 || rounds < 1 || connections.stream().anyMatch(count -> count < 1)) {
            throw new BenchFailed("seconds, rounds and connections are at least 1");
        }
        double load = Machine.loadNow();
        try (var server = RunningServer.start(PROJECT);
                var database = new BenchDatabase(server.database("postgres"));
                var admin = new AdminApi(server.baseUrl(), "demo", 1, "demo-key", "demo-secret")) {
            admin.change("programs/Demo%20Rewards", """
                    {"caps": [{"name": "Everybody", "scope": "everybody", "cycle": "yearly", "most": 1000000000}]}""");
            say("loading " + LOADED + " customers");
            var loaded = database.loadWithAccounts(LOADED);
            var runs = BillRuns.ofDemo(BENCH, server, database, loaded, seconds);
            say("warming up");
            runs.warmUp();
            var report = new TransactionsReport(seconds, rounds, Machine.of(server.data(), load), database);
            var parts = only == null ? EnumSet.allOf(Part.class) : EnumSet.of(only);
            if (parts.contains(Part.BILLS)) {
                connections.forEach(count -> measure(runs, report.series(count), count));
            }
            if (parts.contains(Part.READS)) {
                read(new ReadRuns(BENCH, server, database, runs.logins(), LOADED, seconds), report);
            }
            if (parts.contains(Part.ORGANIZATIONS)) {
                manyOrganizations(server, database, report);
            }
            publish(report.text(Memory.of(server.pid()), runs.longestBacklog()));
        }
    }

    private void measure(BillRuns runs, Series series, int count) {
        for (int round = 1; round <= rounds; round++) {
            say("bills over " + count + " connections, round " + round);
            series.add(Who.SERVER, runs.server(count));
            series.add(Who.STEP, runs.step(count));
            series.add(Who.PIPE, runs.pipe(count));
        }
    }

    private void read(ReadRuns runs, TransactionsReport report) {
        for (var read : ReadRuns.Read.values()) {
            var series = report.reads(read);
            for (int round = 1; round <= rounds; round++) {
                say("reading " + read.label() + ", round " + round);
                series.add(Who.SERVER, runs.server(read));
                series.add(Who.PIPE, runs.raw(read));
            }
        }
    }

    private void manyOrganizations(RunningServer server, BenchDatabase database, TransactionsReport report) {
        say("making a thousand organizations");
        var organizations = ManyOrganizations.make(server, server.database("meniscus_app"));
        var loaded = database.loadWithAccounts(organizations.first(), organizations.last(), IN_EACH_OF_MANY);
        organizations.greet(server.baseUrl());
        var runs = new BillRuns(BENCH, server, database, loaded, organizations.logins(), seconds);
        for (int round = 1; round <= rounds; round++) {
            say("bills in a thousand organizations, round " + round);
            report.organizations().add(Who.SERVER, runs.server(Target.CONNECTIONS));
            report.organizations().add(Who.STEP, runs.step(Target.CONNECTIONS));
        }
    }

    private void publish(String text) {
        System.out.print(text);
        if (!write) {
            return;
        }
        try {
            var file = PROJECT.resolve("bench/results/transactions.md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String line) {
        System.err.println(line);
    }
}

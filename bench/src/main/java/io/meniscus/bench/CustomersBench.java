package io.meniscus.bench;

import io.meniscus.bench.tool.BenchFailed;
import io.meniscus.bench.tool.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Registers and looks up customers over HTTP, in turns with pgbench doing the same row changes and reads on the same
 * database, and says which of the design's targets are met.
 */
@Command(name = "customers", description = "Registers and looks up customers.", mixinStandardHelpOptions = true)
final class CustomersBench implements Runnable {
    private static final int LOADED = 200_000;
    /** The two are close, so that a few rounds would tell the machine's moods. */
    static final int LOOK_UP_ROUNDS = 3;

    private static final Path PROJECT = Path.of(System.getProperty("bench.project", "."));

    @Option(names = "--seconds", description = "Length of each run (default ${DEFAULT-VALUE}).", defaultValue = "10")
    private int seconds;

    @Option(names = "--rounds", description = "Runs of each kind (default ${DEFAULT-VALUE}).", defaultValue = "3")
    private int rounds;

    @Option(
            names = "--connections",
            split = ",",
            description = "For registering (default ${DEFAULT-VALUE}).",
            defaultValue = "1,64,256")
    private List<Integer> connections = List.of();

    @Option(names = "--only", description = "One part of the bench: ${COMPLETION-CANDIDATES}.")
    private @Nullable Part only;

    @Option(names = "--write", description = "Writes the report to bench/results/customers.md too.")
    private boolean write;

    @Option(names = "--pause", description = "Waits for Enter when the server is warm, so that it can be profiled.")
    private boolean pause;

    /** What is measured. */
    enum Part {
        REGISTER,
        LOOKUP,
        ORGANIZATIONS
    }

    @Override
    public void run() {
        if (seconds < 1 || rounds < 1 || connections.stream().anyMatch(count -> count < 1)) {
            throw new BenchFailed("seconds, rounds and connections are at least 1");
        }
        Set<Part> parts = only == null ? EnumSet.allOf(Part.class) : EnumSet.of(only);
        double load = Machine.loadNow();
        try (var server = RunningServer.start(PROJECT);
                var database = new BenchDatabase(server.database("postgres"))) {
            var report = new Report(seconds, rounds, Machine.of(server.data(), load), database);
            say("loading " + LOADED + " customers");
            database.load(LOADED);
            var runs = new Runs(PROJECT.resolve("bench"), server, database, LOADED, seconds);
            say("warming up");
            runs.warmUp();
            if (pause) {
                waitForEnter(server);
            }
            if (parts.contains(Part.REGISTER)) {
                connections.forEach(count -> register(runs, report, count));
            }
            if (parts.contains(Part.LOOKUP)) {
                lookUp(runs, report);
            }
            if (parts.contains(Part.ORGANIZATIONS)) {
                manyOrganizations(runs, report, server);
            }
            publish(report.text(runs.longestBacklog()));
        }
    }

    private void register(Runs runs, Report report, int count) {
        var series = report.series(Report.REGISTERING, count);
        for (int round = 1; round <= rounds; round++) {
            say("registering over " + count + " connections, round " + round);
            series.add(Who.SERVER, runs.register(count));
            series.add(Who.STEP, runs.step(count));
            series.add(Who.PIPE, runs.pipe(count));
        }
    }

    private void lookUp(Runs runs, Report report) {
        var series = report.series(Report.LOOKING_UP, Target.CONNECTIONS);
        for (int round = 1; round <= rounds * LOOK_UP_ROUNDS; round++) {
            say("looking up, round " + round);
            // Each goes first in every other round: the machine may be slower by the end of one.
            if (round % 2 == 0) {
                series.add(Who.PIPE, runs.rawReads(Target.CONNECTIONS));
                series.add(Who.SERVER, runs.lookUp(Target.CONNECTIONS));
            } else {
                series.add(Who.SERVER, runs.lookUp(Target.CONNECTIONS));
                series.add(Who.PIPE, runs.rawReads(Target.CONNECTIONS));
            }
        }
    }

    private void manyOrganizations(Runs runs, Report report, RunningServer server) {
        say("making a thousand organizations");
        var organizations = ManyOrganizations.make(server, server.database("meniscus_app"));
        organizations.greet(server.baseUrl());
        var series = report.series(Report.MANY_ORGANIZATIONS, Target.CONNECTIONS);
        for (int round = 1; round <= rounds; round++) {
            say("registering in a thousand organizations, round " + round);
            series.add(Who.SERVER, runs.register(Target.CONNECTIONS, organizations));
            series.add(Who.STEP, runs.step(Target.CONNECTIONS, organizations));
        }
    }

    private void publish(String text) {
        System.out.print(text);
        if (!write) {
            return;
        }
        try {
            var file = PROJECT.resolve("bench/results/customers.md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void waitForEnter(RunningServer server) {
        say("the server is process " + server.pid() + " on " + server.baseUrl() + ", its data in " + server.data()
                + "; Enter goes on");
        try {
            int read = System.in.read();
            say(read < 0 ? "no terminal: going on" : "going on");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String line) {
        System.err.println(line);
    }
}

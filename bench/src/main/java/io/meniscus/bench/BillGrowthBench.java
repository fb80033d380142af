package io.meniscus.bench;

import io.meniscus.bench.tool.BenchFailed;
import io.meniscus.bench.tool.Machine;
import io.meniscus.bench.tool.Measured;
import io.meniscus.bench.tool.Wrk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Adds bills among ever more customers, each number of them on a new server, and before that on a server that was just
 * installed, where every bill brings its customer: what size costs, and how soon a new server is at its rate.
 */
@Command(
        name = "bill-growth",
        description = "Adds bills on a new server, and among more and more customers.",
        mixinStandardHelpOptions = true)
final class BillGrowthBench implements Runnable {
    private static final Path PROJECT = Path.of(System.getProperty("bench.project", "."));
    private static final int LARGEST = 10_000_000;
    private static final long MOST_PER_SECOND = 50_000;

    @Option(
            names = "--sizes",
            split = ",",
            description = "How many customers (default ${DEFAULT-VALUE}).",
            defaultValue = "10000,200000,1000000")
    private List<Integer> sizes = List.of();

    @Option(names = "--seconds", description = "Length of each run (default ${DEFAULT-VALUE}).", defaultValue = "5")
    private int seconds;

    @Option(names = "--rounds", description = "Runs at each size (default ${DEFAULT-VALUE}).", defaultValue = "3")
    private int rounds;

    @Option(
            names = "--cold",
            description = "How many runs on the new server (default ${DEFAULT-VALUE}).",
            defaultValue = "18")
    private int cold;

    @Option(names = "--write", description = "Writes the report and its chart to bench/results/bill-growth.* too.")
    private boolean write;

    @Override
    public void run() {
        var ascending =
                sizes.stream().sorted(Comparator.naturalOrder()).distinct().toList();
        if (seconds < 1 || rounds < 1 || cold < BillGrowthReport.STEADY || ascending.isEmpty()) {
            throw new BenchFailed("seconds and rounds are at least 1, runs on a new server at least "
                    + BillGrowthReport.STEADY + ", and there is a size");
        }
        if (ascending.getFirst() < 1 || ascending.getLast() > LARGEST) {
            throw new BenchFailed("sizes are 1 to " + LARGEST);
        }
        double load = Machine.loadNow();
        var report = new BillGrowthReport(seconds, rounds);
        cold(report, load);
        for (int size : ascending) {
            report.add(size, grown(size));
        }
        publish(report.text(), report.chart());
    }

    private void cold(BillGrowthReport report, double load) {
        say("bills on a new server");
        try (var server = RunningServer.start(PROJECT);
                var database = new BenchDatabase(server.database("postgres"))) {
            report.machine(Machine.of(server.data(), load), database);
            var wrk = new Wrk(PROJECT.resolve("bench/wrk"), server.baseUrl());
            var login = Files.writeString(server.directory().resolve("demo.logins"), BillRuns.DEMO_LOGIN + "\n");
            var mobiles = new Mobiles();
            long numbers = MOST_PER_SECOND * seconds;
            for (int i = 1; i <= cold; i++) {
                report.cold(wrk.run(
                        "register-with-bill.lua",
                        Target.CONNECTIONS,
                        seconds,
                        List.of(
                                "" + Mobiles.MULTIPLIER,
                                "" + mobiles.take(numbers),
                                "" + numbers / Wrk.threads(Target.CONNECTIONS),
                                "" + i,
                                login.toString())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Measured> grown(int size) {
        say("loading " + size + " customers");
        try (var server = RunningServer.start(PROJECT);
                var database = new BenchDatabase(server.database("postgres"))) {
            var loaded = database.loadWithAccounts(size);
            var runs = BillRuns.ofDemo(PROJECT.resolve("bench"), server, database, loaded, seconds);
            say("warming up");
            runs.warmUp();
            var measured = new ArrayList<Measured>();
            for (int round = 1; round <= rounds; round++) {
                say("bills among " + size + " customers, round " + round);
                measured.add(runs.server(Target.CONNECTIONS));
            }
            return measured;
        }
    }

    private void publish(String text, String chart) {
        System.out.print(text);
        if (!write) {
            return;
        }
        try {
            var directory = PROJECT.resolve("bench/results");
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("bill-growth.md"), text);
            Files.writeString(directory.resolve("bill-growth.svg"), chart);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String line) {
        System.err.println(line);
    }
}

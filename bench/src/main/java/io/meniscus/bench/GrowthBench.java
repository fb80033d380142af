package io.meniscus.bench;

import io.meniscus.bench.GrowthReport.Step;
import io.meniscus.bench.tool.BenchFailed;
import io.meniscus.bench.tool.Machine;
import io.meniscus.bench.tool.Measured;
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
 * Loads customers by the admin API's import, more and more of them, and measures at each size how many registrations
 * and look-ups a second the server answers: what a customer costs as an organization grows.
 */
@Command(
        name = "growth",
        description = "Loads customers by import, and registers and looks up at each size.",
        mixinStandardHelpOptions = true)
final class GrowthBench implements Runnable {
    private static final Path PROJECT = Path.of(System.getProperty("bench.project", "."));
    private static final int LARGEST = 10_000_000;

    /** The demo organization's, as every new installation has it. */
    private static final String CODE = "demo";

    private static final long DEMO = 1;

    @Option(
            names = "--sizes",
            split = ",",
            description = "How many customers (default ${DEFAULT-VALUE}).",
            defaultValue = "1000,100000,1000000")
    private List<Integer> sizes = List.of();

    @Option(names = "--seconds", description = "Length of each run (default ${DEFAULT-VALUE}).", defaultValue = "5")
    private int seconds;

    @Option(names = "--rounds", description = "Runs of each kind (default ${DEFAULT-VALUE}).", defaultValue = "3")
    private int rounds;

    @Option(names = "--write", description = "Writes the report and its chart to bench/results/growth.* too.")
    private boolean write;

    @Override
    public void run() {
        var ascending =
                sizes.stream().sorted(Comparator.naturalOrder()).distinct().toList();
        if (seconds < 1 || rounds < 1 || ascending.isEmpty()) {
            throw new BenchFailed("seconds and rounds are at least 1, and there is a size");
        }
        if (ascending.getFirst() < 1 || ascending.getLast() > LARGEST) {
            throw new BenchFailed("sizes are 1 to " + LARGEST);
        }
        double load = Machine.loadNow();
        try (var server = RunningServer.start(PROJECT);
                var database = new BenchDatabase(server.database("postgres"));
                var admin = new AdminApi(server.baseUrl(), CODE, DEMO, "demo-key", "demo-secret")) {
            var machine = Machine.of(server.data(), load);
            var rates = new Rates(PROJECT.resolve("bench"), server, database, seconds, ascending.getLast());
            warmUp(rates, admin, database);
            var steps = new ArrayList<Step>();
            int loaded = 0;
            for (int size : ascending) {
                steps.add(step(rates, admin, database, loaded, size));
                loaded = size;
            }
            var report = new GrowthReport(seconds, rounds, machine, database, steps);
            publish(report.text(), GrowthReport.chart(steps));
        }
    }

    private static void warmUp(Rates rates, AdminApi admin, BenchDatabase database) {
        say("warming up");
        Mobiles.files(0, Rates.WARM_CUSTOMERS).forEach(file -> load(admin, file));
        rates.warmUp();
        database.empty();
    }

    private Step step(Rates rates, AdminApi admin, BenchDatabase database, int loaded, int size) {
        say("loading up to " + size + " customers");
        double upload = 0;
        double run = 0;
        for (var file : Mobiles.files(loaded, size)) {
            var one = load(admin, file);
            upload += one.upload();
            run += one.run();
        }
        if (database.rows().customers() != size) {
            throw new BenchFailed("there are " + database.rows().customers() + " customers, not " + size);
        }
        database.settle();
        var registering = new ArrayList<Measured>();
        var lookingUp = new ArrayList<Measured>();
        for (int round = 1; round <= rounds; round++) {
            say("registering and looking up among " + size + ", round " + round);
            registering.add(rates.register());
            lookingUp.add(rates.lookUp(size));
        }
        return new Step(size, size - loaded, upload, run, registering, lookingUp);
    }

    private static AdminApi.Import load(AdminApi admin, LargeOrganization.File file) {
        return admin.load(file, "&option.till=store.server");
    }

    private void publish(String text, String chart) {
        System.out.print(text);
        if (!write) {
            return;
        }
        try {
            var directory = PROJECT.resolve("bench/results");
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("growth.md"), text);
            Files.writeString(directory.resolve("growth.svg"), chart);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String line) {
        System.err.println(line);
    }
}

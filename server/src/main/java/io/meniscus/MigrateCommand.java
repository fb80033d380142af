package io.meniscus;

import io.meniscus.config.LogFormat;
import io.meniscus.config.LogLevel;
import io.meniscus.run.Instants;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "migrate",
        description = "Brings the database to this version: migrations, partitions ahead of time, grants.")
final class MigrateCommand implements Runnable {
    private final Map<String, String> environment;
    private final PrintWriter out;
    private final PrintWriter err;

    @Mixin
    private final ConfigOptions config = new ConfigOptions();

    MigrateCommand(Map<String, String> environment, PrintWriter out, PrintWriter err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    @Override
    public void run() {
        LogOutput.use(LogFormat.TEXT, LogLevel.WARN);
        try (var database = CommandDatabase.open(config.read(Map.of(), environment), err::println)) {
            var report = database.migrateAsOwner(Instants.system().now());
            out.println("migrations run: %d, partitions made: %d".formatted(report.migrations(), report.partitions()));
        }
    }
}

package io.meniscus;

import io.meniscus.run.Instants;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "migrate",
        description = "Brings the database to this version: migrations, partitions ahead of time, grants.")
final class MigrateCommand implements Runnable {
    private final Main.Terminal terminal;

    @Mixin
    private final ConfigOptions config = new ConfigOptions();

    MigrateCommand(Main.Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        try (var database = CommandDatabase.open(config.read(terminal), terminal.err()::println)) {
            var report = database.migrateAsOwner(Instants.system().now());
            terminal.out()
                    .println("migrations run: %d, partitions made: %d"
                            .formatted(report.migrations(), report.partitions()));
        }
    }
}

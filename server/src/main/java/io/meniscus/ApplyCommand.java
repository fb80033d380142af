package io.meniscus;

import io.meniscus.core.OrgId;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.OrganizationSetup;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "apply",
        description = "Applies an organization document: makes and changes what it names, leaves alone what it leaves"
                + " out. Works beside a running server, which sees the change within a second.")
final class ApplyCommand implements Runnable {
    private static final int HASHED_AT_ONCE = 200;

    private final Main.Terminal terminal;

    @Mixin
    private final ConfigOptions config = new ConfigOptions();

    @Parameters(index = "0", paramLabel = "FILE", description = "The document, YAML or JSON.")
    private Path file = Path.of("");

    ApplyCommand(Main.Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        var read = config.read(terminal);
        var document = CommandSetup.read(file);
        try (var opened = CommandSetup.open(read, terminal.err())) {
            var report = opened.setup().apply(document, Actor.COMMAND_LINE);
            report.lines().forEach(terminal.out()::println);
            if (report.pending() > 0) {
                hash(opened.setup(), report.org());
            }
        }
    }

    /** A server beside it may be hashing too. */
    private void hash(OrganizationSetup setup, OrgId org) {
        int left = setup.hashPendingSecrets(org, HASHED_AT_ONCE);
        while (left > 0) {
            terminal.err().println("hashing secrets: " + left + " left");
            left = setup.hashPendingSecrets(org, HASHED_AT_ONCE);
        }
    }
}

package io.meniscus;

import io.meniscus.config.LogFormat;
import io.meniscus.config.LogLevel;
import io.meniscus.core.OrgId;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.OrganizationSetup;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "apply",
        description = "Applies an organization document: makes and changes what it names, leaves alone what it leaves"
                + " out. Works beside a running server, which sees the change within a second.")
final class ApplyCommand implements Runnable {
    private static final int HASHED_AT_ONCE = 200;

    private final Map<String, String> environment;
    private final PrintWriter out;
    private final PrintWriter err;

    @Mixin
    private final ConfigOptions config = new ConfigOptions();

    @Parameters(index = "0", paramLabel = "FILE", description = "The document, YAML or JSON.")
    private Path file = Path.of("");

    ApplyCommand(Map<String, String> environment, PrintWriter out, PrintWriter err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    @Override
    public void run() {
        LogOutput.use(LogFormat.TEXT, LogLevel.WARN);
        var read = config.read(Map.of(), environment);
        var document = CommandSetup.read(file);
        try (var opened = CommandSetup.open(read, err)) {
            var report = opened.setup().apply(document, Actor.COMMAND_LINE);
            report.lines().forEach(out::println);
            if (report.pending() > 0) {
                hash(opened.setup(), report.org());
            }
        }
    }

    /** A server beside it may be hashing too. */
    private void hash(OrganizationSetup setup, OrgId org) {
        int left = setup.hashPendingSecrets(org, HASHED_AT_ONCE);
        while (left > 0) {
            err.println("hashing secrets: " + left + " left");
            left = setup.hashPendingSecrets(org, HASHED_AT_ONCE);
        }
    }
}

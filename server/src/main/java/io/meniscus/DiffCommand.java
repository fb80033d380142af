package io.meniscus;

import io.meniscus.config.LogFormat;
import io.meniscus.config.LogLevel;
import io.meniscus.organization.document.SetupDiff;
import io.meniscus.organization.setup.SetupState;
import io.meniscus.run.Randomness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        description = "Prints what differs between two set-ups, each a document's file or an organization's code. From"
                + " an organization to a document: what applying the document would change.")
final class DiffCommand implements Runnable {
    private final Main.Terminal terminal;

    @Mixin
    private final ConfigOptions config = new ConfigOptions();

    @Parameters(index = "0", paramLabel = "FROM", description = "A file or an organization's code.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "A file or an organization's code.")
    private String to = "";

    DiffCommand(Main.Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        LogOutput.use(LogFormat.TEXT, LogLevel.WARN);
        var lines = isFile(from) && isFile(to) ? SetupDiff.lines(ofFile(from), ofFile(to)) : withDatabase();
        (lines.isEmpty() ? List.of("= no difference") : lines).forEach(terminal.out()::println);
    }

    private List<String> withDatabase() {
        try (var opened = CommandSetup.open(config.read(terminal), terminal.err())) {
            if (!isFile(from) && isFile(to)) {
                return SetupDiff.lines(opened.state(from), CommandSetup.read(Path.of(to)), new Randomness());
            }
            return SetupDiff.lines(isFile(from) ? ofFile(from) : opened.state(from), opened.state(to));
        }
    }

    private static SetupState ofFile(String file) {
        return SetupDiff.stateOf(CommandSetup.read(Path.of(file)), new Randomness());
    }

    private static boolean isFile(String name) {
        return Files.isRegularFile(Path.of(name));
    }
}

package io.meniscus;

import io.meniscus.organization.document.SetupExport;
import io.meniscus.run.Randomness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Prints an organization's whole set-up as a document in YAML, without secrets. Applied to an"
                + " empty server it gives the same set-up.")
final class ExportCommand implements Runnable {
    private final Main.Terminal terminal;

    @Mixin
    private final ConfigOptions config = new ConfigOptions();

    @Parameters(index = "0", paramLabel = "ORGANIZATION", description = "Its code.")
    private String code = "";

    ExportCommand(Main.Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        try (var opened = CommandSetup.open(config.read(terminal), terminal.err())) {
            terminal.out().print(SetupExport.yaml(SetupExport.of(opened.state(code), new Randomness())));
            terminal.out().flush();
        }
    }
}

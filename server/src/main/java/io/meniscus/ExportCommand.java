package io.meniscus;

import io.meniscus.config.LogFormat;
import io.meniscus.config.LogLevel;
import io.meniscus.organization.document.SetupExport;
import io.meniscus.run.Randomness;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Prints an organization's whole set-up as a document in YAML, without secrets. Applied to an"
                + " empty server it gives the same set-up.")
final class ExportCommand implements Runnable {
    private final Map<String, String> environment;
    private final PrintWriter out;
    private final PrintWriter err;

    @Mixin
    private final ConfigOptions config = new ConfigOptions();

    @Parameters(index = "0", paramLabel = "ORGANIZATION", description = "Its code.")
    private String code = "";

    ExportCommand(Map<String, String> environment, PrintWriter out, PrintWriter err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    @Override
    public void run() {
        LogOutput.use(LogFormat.TEXT, LogLevel.WARN);
        try (var opened = CommandSetup.open(config.read(Map.of(), environment), err)) {
            out.print(SetupExport.yaml(SetupExport.of(opened.state(code), new Randomness())));
            out.flush();
        }
    }
}

package io.meniscus;

import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.access.secret.SlowHash;
import io.meniscus.config.LogFormat;
import io.meniscus.config.LogLevel;
import io.meniscus.config.StartRefused;
import io.meniscus.organization.OrganizationImport;
import io.meniscus.organization.SetupChangeStore;
import io.meniscus.organization.document.DocumentReader;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
        var document = DocumentReader.read(text());
        var randomness = new Randomness();
        var instants = Instants.system();
        try (var database = CommandDatabase.open(read, err::println)) {
            database.migrate(instants.now());
            var verifiers = new SecretVerifiers(database.key(randomness), SlowHash.asWideAsTheCores(), randomness);
            var imports = new OrganizationImport(
                    new SetupChangeStore(database.app()), verifiers, randomness, instants, read.data());
            imports.apply(document).lines().forEach(out::println);
        }
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new StartRefused("there is no file " + file, e);
        } catch (IOException e) {
            throw new StartRefused("the file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}

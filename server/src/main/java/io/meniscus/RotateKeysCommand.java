package io.meniscus;

import io.meniscus.access.SigningKeyStore;
import io.meniscus.access.SigningKeys;
import io.meniscus.config.LogFormat;
import io.meniscus.config.LogLevel;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "rotate",
        description = "Makes a new key that signs access tokens from now on. Tokens of older keys stay valid until"
                + " they expire; keys without a token left are removed. Works beside running servers, which sign with"
                + " the new key within seconds.")
final class RotateKeysCommand implements Runnable {
    private final Map<String, String> environment;
    private final PrintWriter out;
    private final PrintWriter err;

    @Mixin
    private final ConfigOptions config = new ConfigOptions();

    RotateKeysCommand(Map<String, String> environment, PrintWriter out, PrintWriter err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    @Override
    public void run() {
        LogOutput.use(LogFormat.TEXT, LogLevel.WARN);
        try (var database = CommandDatabase.open(config.read(Map.of(), environment), err::println)) {
            var randomness = new Randomness();
            var instants = Instants.system();
            database.migrate(instants.now());
            var rotated = SigningKeys.rotate(
                    new SigningKeyStore(database.app()), database.key(randomness), instants, randomness);
            out.println("key %s signs from now on; keys removed: %d".formatted(rotated.kid(), rotated.removed()));
        }
    }
}

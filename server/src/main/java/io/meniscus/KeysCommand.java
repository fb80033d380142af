package io.meniscus;

import io.meniscus.access.token.SigningKeyStore;
import io.meniscus.access.token.SigningKeys;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "keys", description = "Works on the keys tokens are signed with.", synopsisSubcommandLabel = "COMMAND")
final class KeysCommand {

    @Command(
            name = "rotate",
            description = "Makes a new key that signs access tokens from now on. Tokens of older keys stay valid until"
                    + " they expire; keys without a token left are removed. Works beside running servers, which sign"
                    + " with the new key within seconds.")
    static final class Rotate implements Runnable {
        private final Main.Terminal terminal;

        @Mixin
        private final ConfigOptions config = new ConfigOptions();

        Rotate(Main.Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void run() {
            try (var database = CommandDatabase.open(config.read(terminal), terminal.err()::println)) {
                var randomness = new Randomness();
                var instants = Instants.system();
                database.migrate(instants.now());
                var rotated = SigningKeys.rotate(
                        new SigningKeyStore(database.app()), database.key(randomness), instants, randomness);
                terminal.out()
                        .println("key %s signs from now on; keys removed: %d"
                                .formatted(rotated.kid(), rotated.removed()));
            }
        }
    }
}

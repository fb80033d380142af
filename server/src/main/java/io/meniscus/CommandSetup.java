package io.meniscus;

import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.access.secret.SlowHash;
import io.meniscus.config.ServerConfig;
import io.meniscus.config.StartRefused;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.SetupChangeStore;
import io.meniscus.organization.setup.SetupDocument;
import io.meniscus.organization.setup.SetupState;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Organizations' set-up for a command: its database is brought to this version first. */
final class CommandSetup implements AutoCloseable {
    private final CommandDatabase database;
    private final OrganizationSetup setup;

    private CommandSetup(CommandDatabase database, ServerConfig config) {
        this.database = database;
        var randomness = new Randomness();
        var instants = Instants.system();
        database.migrate(instants.now());
        var key = database.key(randomness);
        var verifiers = new SecretVerifiers(key, SlowHash.asWideAsTheCores(), randomness);
        var store = new SetupChangeStore(database.app());
        setup = new OrganizationSetup(store, key, verifiers, randomness, instants, config.data());
    }

    static CommandSetup open(ServerConfig config, PrintWriter progress) {
        var database = CommandDatabase.open(config, progress::println);
        try {
            return new CommandSetup(database, config);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    OrganizationSetup setup() {
        return setup;
    }

    /** The set-up of an organization; refuses a code there is none of. */
    SetupState state(String code) {
        return setup.find(code)
                .flatMap(setup::state)
                .orElseThrow(() -> new StartRefused("there is no organization " + code));
    }

    static SetupDocument read(Path file) {
        try {
            return SetupDocument.read(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new StartRefused("there is no file " + file, e);
        } catch (IOException e) {
            throw new StartRefused("the file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}

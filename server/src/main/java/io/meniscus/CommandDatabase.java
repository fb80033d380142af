package io.meniscus;

import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.KeyFile;
import io.meniscus.config.DatabaseAddress;
import io.meniscus.config.DatabaseChoice;
import io.meniscus.config.ServerConfig;
import io.meniscus.config.StartRefused;
import io.meniscus.embedded.DataDirectory;
import io.meniscus.embedded.EmbeddedPostgres;
import io.meniscus.run.Randomness;
import io.meniscus.run.database.Migrations;
import io.meniscus.run.database.Unpooled;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The database a command works on: the configured one, or the embedded one, which is started or shared with a running
 * server. Refuses a database that can't be reached.
 */
final class CommandDatabase implements AutoCloseable {
    private final ServerConfig config;
    private final DatabaseAddress app;
    private final @Nullable DatabaseAddress owner;
    private final @Nullable EmbeddedPostgres embedded;

    private CommandDatabase(
            ServerConfig config,
            DatabaseAddress app,
            @Nullable DatabaseAddress owner,
            @Nullable EmbeddedPostgres embedded) {
        this.config = config;
        this.app = app;
        this.owner = owner;
        this.embedded = embedded;
    }

    static CommandDatabase open(ServerConfig config, Consumer<String> progress) {
        return switch (config.database()) {
            case DatabaseChoice.Embedded _ -> {
                var embedded = EmbeddedPostgres.connect(config.data(), progress);
                yield new CommandDatabase(config, embedded.app(), embedded.owner(), embedded);
            }
            case DatabaseChoice.External external -> {
                var owner = external.owner();
                Unpooled.requireReachable(owner == null ? external.app() : owner);
                yield new CommandDatabase(config, external.app(), owner, null);
            }
        };
    }

    /** Connections as the role that serves; each is opened when it is asked for. */
    Jdbi app() {
        Unpooled.requireReachable(app);
        return Unpooled.jdbi(app);
    }

    /** Brings the database to this version, or, where its owner is not known, demands that it is there. */
    void migrate(Instant now) {
        if (owner != null) {
            Migrations.migrate(owner, app.user(), now);
            return;
        }
        Migrations.requireCurrent(app());
    }

    Migrations.Report migrateAsOwner(Instant now) {
        if (owner == null) {
            throw new StartRefused("migrate needs database.owner-url (MENISCUS_DATABASE_OWNER_URL)");
        }
        return Migrations.migrate(owner, app.user(), now);
    }

    /** What secrets are hashed under. */
    InstallationKey key(Randomness randomness) {
        return switch (config.database()) {
            case DatabaseChoice.Embedded _ -> keyOf(config.data(), randomness);
            case DatabaseChoice.External external -> InstallationKey.fromText(external.secretKey());
        };
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }

    /** Made under the data directory's lock, so that no two processes make one each. */
    private static InstallationKey keyOf(Path data, Randomness randomness) {
        if (Files.exists(data.resolve("secret.key"))) {
            return KeyFile.readOrMake(data, randomness);
        }
        try (var _ = DataDirectory.lock(data)) {
            return KeyFile.readOrMake(data, randomness);
        }
    }
}

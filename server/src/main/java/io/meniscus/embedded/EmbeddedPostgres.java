package io.meniscus.embedded;

import io.meniscus.config.DatabaseAddress;
import io.meniscus.config.StartRefused;
import io.meniscus.embedded.Credentials.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A durable PostgreSQL of the server's own, in its data directory, reachable on the loopback address with generated
 * passwords only. A database left running by a server that was killed is adopted. Refuses a data directory that
 * another server holds, a database of another major version, settings that could lose data, and platforms without
 * binaries.
 *
 * <p>{@link #start} is for the server: it locks the data directory and stops the database when closed. {@link #connect}
 * is for commands: it works beside a running server, and stops the database only if no server runs it and no other
 * command uses it.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String APPLICATION = "meniscus-embedded";

    private final @Nullable DataDirectory held;
    private final Postmaster postmaster;
    private final int port;
    private final boolean adopted;
    private final Connection presence;
    private boolean closed;

    private EmbeddedPostgres(
            @Nullable DataDirectory held, Postmaster postmaster, int port, boolean adopted, Connection presence) {
        this.held = held;
        this.postmaster = postmaster;
        this.port = port;
        this.adopted = adopted;
        this.presence = presence;
    }

    /**
     * The server's database, started or adopted, with recovery awaited.
     *
     * @param data the data directory, made where there is none
     * @param progress told, in a line each, what takes a while or should be known
     */
    public static EmbeddedPostgres start(Path data, Consumer<String> progress) {
        DataDirectory held = DataDirectory.lock(data);
        try {
            return open(held.path(), held, progress);
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }

    /** A command's use of the database, whether or not a server runs on it. */
    public static EmbeddedPostgres connect(Path data, Consumer<String> progress) {
        return open(DataDirectory.create(data), null, progress);
    }

    /** The role that serves: it owns nothing and is under row-level security. */
    public DatabaseAddress app() {
        return postmaster.address(Role.APP, Roles.DATABASE, port);
    }

    /** The role that migrates: it owns the database. */
    public DatabaseAddress owner() {
        return postmaster.address(Role.OWNER, Roles.DATABASE, port);
    }

    /** The role that dumps: it reads everything of every organization and writes nothing. */
    public DatabaseAddress backup() {
        return postmaster.address(Role.BACKUP, Roles.DATABASE, port);
    }

    public DatabaseAddress superuser() {
        return postmaster.address(Role.SUPERUSER, Roles.DATABASE, port);
    }

    /** Whether the database was running already. */
    public boolean adopted() {
        return adopted;
    }

    /** Stops the database and waits for its checkpoint, unless this is a command and others still need it. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        DatabaseFiles files = postmaster.files();
        try (LockFile _ = takeTurn(files.data(), postmaster.progress())) {
            boolean last = held != null || (Files.exists(files.borrowed()) && isAlone());
            endPresence();
            if (last) {
                postmaster.stop();
                Files.deleteIfExists(files.borrowed());
            }
        } catch (IOException e) {
            throw new IllegalStateException("the database's marks in " + files.data() + " cannot be removed", e);
        } finally {
            if (held != null) {
                held.close();
            }
        }
    }

    private static EmbeddedPostgres open(Path data, @Nullable DataDirectory held, Consumer<String> progress) {
        try (LockFile _ = takeTurn(data, progress)) {
            DatabaseFiles files = DatabaseFiles.find(data, progress);
            Binaries binaries = Binaries.unpack(files.home(), progress);
            Credentials credentials = Cluster.prepare(files, binaries, progress);
            Postmaster postmaster = new Postmaster(files, binaries, credentials, progress);
            Integer running = postmaster.running();
            if (running == null && held == null) {
                TextFile.write(files.borrowed(), "started for a command\n", TextFile.PRIVATE);
            }
            int port = running == null ? postmaster.start() : running;
            Connection presence = running == null ? readyOrStopped(postmaster, port) : ready(postmaster, port);
            if (held != null) {
                Files.deleteIfExists(files.borrowed());
            }
            return new EmbeddedPostgres(held, postmaster, port, running != null, presence);
        } catch (IOException e) {
            throw new StartRefused("the data directory " + data + " cannot be used: " + Reason.of(e), e);
        }
    }

    /** A database that was started for this does not stay when it is refused. */
    private static Connection readyOrStopped(Postmaster postmaster, int port) {
        try {
            return ready(postmaster, port);
        } catch (StartRefused e) {
            postmaster.stop();
            throw e;
        }
    }

    /** The connection that shows our presence, on a database that is complete and durable. */
    private static Connection ready(Postmaster postmaster, int port) {
        try (Connection app = Postmaster.connect(completed(postmaster, port))) {
            Settings.requireDurable(app, postmaster.files().cluster());
            return Postmaster.connect(postmaster.address(Role.SUPERUSER, "postgres", port));
        } catch (SQLException e) {
            throw new StartRefused(
                    "the database in " + postmaster.files().cluster() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static DatabaseAddress completed(Postmaster postmaster, int port) throws SQLException {
        try (Connection superuser = Postmaster.connect(postmaster.address(Role.SUPERUSER, "postgres", port))) {
            Roles.complete(superuser, postmaster.credentials());
        }
        return postmaster.address(Role.APP, Roles.DATABASE, port);
    }

    /** Starting, adopting and stopping exclude one another, for servers and commands alike. */
    private static LockFile takeTurn(Path data, Consumer<String> progress) {
        Path file = data.resolve("database.lock");
        LockFile lock = LockFile.tryLock(file);
        if (lock == null) {
            progress.accept("waiting for another start or stop of the database" + LockFile.holder(file));
        }
        while (lock == null) {
            Pause.briefly();
            lock = LockFile.tryLock(file);
        }
        return lock;
    }

    /** Whether nobody else is here: everybody keeps one connection for as long as the database is needed. */
    private boolean isAlone() {
        try (Statement statement = presence.createStatement();
                ResultSet others = statement.executeQuery("""
                        select from pg_stat_activity
                         where application_name = '%s' and pid <> pg_backend_pid()
                        """.formatted(APPLICATION))) {
            return !others.next();
        } catch (SQLException e) {
            return false;
        }
    }

    private void endPresence() {
        try {
            presence.close();
        } catch (SQLException e) {
            postmaster.progress().accept("the database had ended already");
        }
    }
}

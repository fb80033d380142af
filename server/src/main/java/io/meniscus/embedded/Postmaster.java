package io.meniscus.embedded;

import io.meniscus.config.DatabaseAddress;
import io.meniscus.config.StartRefused;
import io.meniscus.embedded.Credentials.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The database's server process: found, started and stopped. It is started through pg_ctl, which gives it a session of
 * its own, so it outlives this process, and its output goes to files, never to a pipe of this process.
 */
record Postmaster(DatabaseFiles files, Binaries binaries, Credentials credentials, Consumer<String> progress) {
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 5;
    private static final String STARTING_OR_STOPPING = "57P03";

    /** The port of a database that runs on these files already and answers to our passwords, or null. */
    @Nullable
    Integer running() {
        long giveUp = System.nanoTime() + GRACE.toNanos();
        PidFile pid = PidFile.read(files.cluster());
        if (pid != null && isDatabase(pid)) {
            progress.accept("a database runs on " + files.cluster() + " already: waiting for its answer");
        }
        while (pid != null && pid.processLives()) {
            try (Connection connection = connect(address(Role.SUPERUSER, "postgres", pid.port()))) {
                return isOurs(connection) ? pid.port() : null;
            } catch (SQLException e) {
                boolean busy = STARTING_OR_STOPPING.equals(e.getSQLState());
                if (!busy && !isDatabase(pid)) {
                    return null;
                }
                if (!busy && System.nanoTime() > giveUp) {
                    throw new StartRefused(
                            "a database (process " + pid.pid() + ") runs on " + files.cluster()
                                    + " but cannot be used: " + e.getMessage(),
                            e);
                }
            }
            Pause.briefly();
            pid = PidFile.read(files.cluster());
        }
        return null;
    }

    /** Starts the database, after a crash with its recovery, and gives its port. */
    int start() {
        long giveUp = System.nanoTime() + GRACE.toNanos();
        boolean crashed = Files.exists(PidFile.of(files.cluster()));
        String doing = crashed ? "recovering the database after a crash…" : "starting the database…";
        progress.accept(doing);
        releaseForeignPid();
        StartLog log = new StartLog(files.cluster());
        for (int attempt = 1; ; attempt++) {
            int port = LoopbackPort.choose(files.port());
            Settings.write(files, port);
            log.clear();
            Command.Result result = Command.run(files.home(), startCommand(log), () -> progress.accept(doing));
            PidFile pid = PidFile.read(files.cluster());
            if (result.succeeded() && pid != null) {
                LoopbackPort.record(files.port(), pid.port());
                return pid.port();
            }
            boolean orphansRun = log.says("shared memory block") && System.nanoTime() < giveUp;
            // whoever took the port may have left it by now: the log tells as well
            boolean bound = !log.saysOrSaid("could not bind") && !log.saysOrSaid("could not create any TCP/IP sockets");
            boolean portLost = (!bound || !LoopbackPort.isFree(port)) && attempt < ATTEMPTS;
            if (!orphansRun && !portLost) {
                throw new StartRefused(
                        "the database in " + files.cluster() + " does not start: " + log.reason(result.output()));
            }
            Pause.briefly();
        }
    }

    /** Ends all sessions, writes a checkpoint and ends the database; nothing to do where none runs. */
    void stop() {
        PidFile pid = PidFile.read(files.cluster());
        if (pid == null || !pid.processLives()) {
            return;
        }
        Command.Result result = Command.run(
                files.home(),
                pgCtl("stop", "-m", "fast", "-t", "3600"),
                () -> progress.accept("stopping the database…"));
        if (!result.succeeded() && pid.processLives()) {
            throw new IllegalStateException(
                    "the database in " + files.cluster() + " does not stop: " + result.output());
        }
    }

    DatabaseAddress address(Role role, String database, int port) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database
                + "?sslmode=disable&gssEncMode=disable&requireAuth=scram-sha-256";
        return new DatabaseAddress(url, role.login, credentials.of(role));
    }

    static Connection connect(DatabaseAddress address) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password().reveal());
        properties.setProperty("loginTimeout", "10");
        properties.setProperty("ApplicationName", EmbeddedPostgres.APPLICATION);
        return DriverManager.getConnection(address.jdbcUrl(), properties);
    }

    private boolean isOurs(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            row.next();
            return Files.isSameFile(Path.of(row.getString(1)), files.cluster());
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> startCommand(StartLog log) {
        String options = "-c \"config_file=" + files.configuration() + "\"";
        return pgCtl("start", "-l", log.file().toString(), "-o", options, "-t", "86400");
    }

    private List<String> pgCtl(String action, String... options) {
        List<String> words = new ArrayList<>(List.of(
                binaries.program("pg_ctl").toString(),
                action,
                "-s",
                "-w",
                "-D",
                files.cluster().toString()));
        words.addAll(List.of(options));
        return files.user().command(words);
    }

    /**
     * PostgreSQL takes any live process of its own user for the one in a left-over postmaster.pid: after a restart of
     * the machine another database's, in a container even a thread of this server. It makes an exception for the
     * process that starts it and for other users', and this process is the one or the other, so its number is put
     * there. The rest of the file stays: PostgreSQL finds survivors of the crash by it.
     */
    private void releaseForeignPid() {
        PidFile pid = PidFile.read(files.cluster());
        if (pid == null || !pid.processLives() || isDatabase(pid) || DatabaseUser.isWindows()) {
            return;
        }
        String replace = "{ echo \"$1\"; tail -n +2 \"$2\"; } >\"$2.new\" && mv \"$2.new\" \"$2\"";
        String self = Long.toString(ProcessHandle.current().pid());
        String file = PidFile.of(files.cluster()).toString();
        Command.run(files.home(), files.user().command(List.of("/bin/sh", "-c", replace, "replace", self, file)));
    }

    /** Whether that process is a database of ours; what may not be seen of other users' processes is not ours. */
    private boolean isDatabase(PidFile pid) {
        return pid.program().map(binaries::areBeside).orElse(false);
    }
}

package io.meniscus.testing;

import io.meniscus.config.DatabaseAddress;
import io.meniscus.embedded.DataDirectory;
import io.meniscus.embedded.EmbeddedPostgres;
import io.meniscus.run.database.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The PostgreSQL all tests of one Java process share: the embedded one, durable as in production, started by the first
 * test that wants a database. Each gets its own, cloned from a template that was migrated once.
 */
public final class TestPostgres {
    private static final String TEMPLATE = "meniscus_template";
    private static final AtomicInteger CLONES = new AtomicInteger();

    private TestPostgres() {}

    /** Started when first asked for; classes are initialized once, whoever asks. */
    private static final class Shared {
        static final EmbeddedPostgres POSTGRES = startWithTemplate();
    }

    /** A database that nobody else uses. It goes with all others when the next run starts. */
    public static TestDatabase freshDatabase() {
        return databaseOf(TEMPLATE);
    }

    /** A database that nobody else uses and that was never migrated. */
    public static TestDatabase emptyDatabase() {
        return databaseOf("template0");
    }

    private static TestDatabase databaseOf(String template) {
        String name = "test_" + CLONES.incrementAndGet();
        execute("create database %s owner meniscus_owner template %s".formatted(name, template), Shared.POSTGRES);
        return new TestDatabase(
                name,
                in(name, Shared.POSTGRES.app()),
                in(name, Shared.POSTGRES.owner()),
                in(name, Shared.POSTGRES.backup()));
    }

    private static EmbeddedPostgres startWithTemplate() {
        Path data = Path.of("target", "test-postgres").toAbsolutePath();
        throwAwayLastRun(data);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data, line -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(() -> quit(data)));
        execute("create database %s owner meniscus_owner template template0".formatted(TEMPLATE), postgres);
        Migrations.migrate(in(TEMPLATE, postgres.owner()), postgres.app().user(), Instant.now());
        execute("alter database %s is_template true allow_connections false".formatted(TEMPLATE), postgres);
        return postgres;
    }

    /** Without the checkpoint a clean stop waits for: nothing of it is needed again. */
    private static void quit(Path data) {
        try {
            Path location = data.resolve("database.location");
            Path home =
                    Files.exists(location) ? Path.of(Files.readString(location).strip()) : data;
            String pid = Files.readAllLines(home.resolve("pg18/postmaster.pid"))
                    .getFirst()
                    .strip();
            new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
        } catch (IOException | InterruptedException e) {
            System.err.println("the tests' database was left running: " + e);
        }
    }

    private static DatabaseAddress in(String database, DatabaseAddress address) {
        String url = address.jdbcUrl().replace("/meniscus?", "/" + database + "?");
        return new DatabaseAddress(url, address.user(), address.password());
    }

    private static void execute(String sql, EmbeddedPostgres postgres) {
        DatabaseAddress superuser = postgres.superuser();
        try (Connection connection = DriverManager.getConnection(
                        superuser.jdbcUrl(),
                        superuser.user(),
                        superuser.password().reveal());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** All but the unpacked programs; a database that a killed run left behind is stopped first. */
    private static void throwAwayLastRun(Path data) {
        if (!Files.isDirectory(data)) {
            return;
        }
        try {
            Path location = data.resolve("database.location");
            Path home =
                    Files.exists(location) ? Path.of(Files.readString(location).strip()) : data;
            if (Files.exists(home.resolve("pg18/postmaster.pid"))) {
                EmbeddedPostgres.start(data, line -> {}).close();
            }
            try (DataDirectory _ = DataDirectory.lock(data)) {
                clear(home);
                clear(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : entries.toList()) {
                String name = entry.getFileName().toString();
                if (!name.startsWith("pg18-binaries") && !name.endsWith(".lock")) {
                    delete(entry);
                }
            }
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path) && !Files.isSymbolicLink(path)) {
            try (Stream<Path> entries = Files.list(path)) {
                for (Path entry : entries.toList()) {
                    delete(entry);
                }
            }
        }
        Files.delete(path);
    }
}

package io.meniscus.bench;

import io.meniscus.bench.tool.BenchFailed;
import io.meniscus.config.DatabaseAddress;
import io.meniscus.config.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The packaged server with a data directory and an embedded database of its own, both gone when it is closed. */
final class RunningServer implements AutoCloseable {
    private final Path directory;
    private final Process process;
    private final String baseUrl;

    private RunningServer(Path directory, Process process, String baseUrl) {
        this.directory = directory;
        this.process = process;
        this.baseUrl = baseUrl;
    }

    static RunningServer start(Path project) {
        try {
            var directory = Files.createTempDirectory("meniscus-bench-");
            // The database may run as another user, who has to pass through.
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
            var log = directory.resolve("server.log");
            var builder = new ProcessBuilder(
                            project.resolve("bin/serve").toString(),
                            "--port",
                            "0",
                            "--data",
                            directory.resolve("data").toString())
                    .redirectError(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("MENISCUS_"));
            var process = builder.start();
            var server = new RunningServer(directory, process, ready(process, log));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ready(Process process, Path log) throws IOException {
        // Left open: the server may write more.
        var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("ready ")) {
                return line.substring("ready ".length());
            }
        }
        throw new BenchFailed(
                "the server did not start: " + Files.readString(log).strip());
    }

    String baseUrl() {
        return baseUrl;
    }

    long pid() {
        return process.pid();
    }

    /** Where the bench may keep files of its own; not in the way of the server. */
    Path directory() {
        return directory;
    }

    Path data() {
        return directory.resolve("data");
    }

    /** The embedded database, as one of the roles its server made. */
    DatabaseAddress database(String role) {
        try (var in = Files.newBufferedReader(data().resolve("database.credentials"))) {
            var passwords = new Properties();
            passwords.load(in);
            var port = Files.readString(data().resolve("database.port")).strip();
            return new DatabaseAddress(
                    "jdbc:postgresql://127.0.0.1:" + port + "/meniscus",
                    role,
                    new Secret(passwords.getProperty(role, "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (Files.exists(directory)) {
            deleteElsewhere();
            delete(directory);
        }
    }

    /** Where the database's user cannot reach the data directory, the server puts the database elsewhere. */
    private void deleteElsewhere() {
        var location = data().resolve("database.location");
        if (!Files.exists(location)) {
            return;
        }
        try {
            delete(Path.of(Files.readString(location).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

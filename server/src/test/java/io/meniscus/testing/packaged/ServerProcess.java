package io.meniscus.testing.packaged;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The packaged server, or one of its commands, in a process of its own. */
public final class ServerProcess implements AutoCloseable {
    private static final long LONGEST_SECONDS = 120;

    private final Process process;
    private final List<String> printed = new CopyOnWriteArrayList<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();
    private final Path errors;

    /** What a command that ended left behind. */
    public record Ended(int code, List<String> out, List<String> err) {}

    private ServerProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        Thread.ofVirtual().start(this::readOutput);
    }

    /** Starts it and waits until it serves. */
    public static ServerProcess serve(String name, Map<String, String> environment, String... options) {
        var arguments = new ArrayList<>(List.of("serve", "--port", "0"));
        arguments.addAll(List.of(options));
        var server = start(name, environment, arguments);
        server.url();
        return server;
    }

    /** Runs a command that is expected to end by itself. */
    public static Ended run(String name, Map<String, String> environment, String... arguments) {
        try (var command = start(name, environment, List.of(arguments))) {
            return command.awaitEnd();
        }
    }

    private static ServerProcess start(String name, Map<String, String> environment, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                // Short lives: the second compiler would cost more than it gains.
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Places.dist() + "/*",
                "io.meniscus.Main"));
        command.addAll(arguments);
        var errors = Places.scratch().resolve(name + ".err");
        var builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("MENISCUS_"));
        builder.environment().putAll(environment);
        try {
            return new ServerProcess(builder.start(), errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readOutput() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                printed.add(line);
                if (line.startsWith("ready ")) {
                    ready.complete(URI.create(line.substring("ready ".length())));
                }
            }
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
        ready.completeExceptionally(new IllegalStateException("it ended before it served"));
    }

    /** Where it serves. */
    public URI url() {
        try {
            return ready.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new AssertionError("the server did not come up:\n" + String.join("\n", errorLines()), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** What it wrote to standard output so far. */
    public List<String> printed() {
        return List.copyOf(printed);
    }

    public List<String> errorLines() {
        try {
            return Files.readAllLines(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to stop, as an operator does: SIGTERM. */
    public void askToStop() {
        process.destroy();
    }

    public Ended awaitEnd() {
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("it did not end:\n" + String.join("\n", errorLines()));
            }
            return new Ended(process.exitValue(), printed(), errorLines());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            askToStop();
            awaitEnd();
        }
    }
}

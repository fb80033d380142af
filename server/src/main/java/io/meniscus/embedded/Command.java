package io.meniscus.embedded;

import io.meniscus.config.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program run to its end, with what it printed. Nothing of the server's environment steers a database program. */
final class Command {
    private static final Duration REPORT_EVERY = Duration.ofSeconds(5);

    /** @param output what the program wrote to either stream */
    record Result(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    private Command() {}

    static Result run(Path directory, List<String> words) {
        return run(directory, words, () -> {});
    }

    /** As {@link #run(Path, List)}, telling {@code stillRunning} every few seconds. */
    static Result run(Path directory, List<String> words, Runnable stillRunning) {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            while (!process.waitFor(REPORT_EVERY.toSeconds(), TimeUnit.SECONDS)) {
                stillRunning.run();
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.exitValue(), output.strip());
        } catch (IOException e) {
            throw new StartRefused(words.getFirst() + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("interrupted while waiting for " + words.getFirst(), e);
        }
    }
}

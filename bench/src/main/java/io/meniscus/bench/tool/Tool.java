package io.meniscus.bench.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs another program to its end; one that fails ends the bench. */
public final class Tool {
    private Tool() {}

    /** What it wrote, errors included. */
    public static String run(List<String> command, Map<String, String> environment) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new BenchFailed(command.getFirst() + " ended with " + code + ": " + output.strip());
            }
            return output;
        } catch (IOException e) {
            throw new BenchFailed(command.getFirst() + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed(command.getFirst() + " was interrupted", e);
        }
    }
}

package io.meniscus.bench.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Drives the server over HTTP with wrk. A single wrong or broken answer makes the run no measurement. */
public final class Wrk {
    private static final Pattern RESULT = Pattern.compile("(?m)^RESULT requests=(\\d+) micros=(\\d+) bad=(\\d+)"
            + " broken=(\\d+) p50=(\\d+) p95=(\\d+) p99=(\\d+)$");
    private static final Pattern FIRST = Pattern.compile("(?m)^FIRST (.*)$");

    private final Path scripts;
    private final String baseUrl;

    public Wrk(Path scripts, String baseUrl) {
        this.scripts = scripts;
        this.baseUrl = baseUrl;
    }

    public static int threads(int connections) {
        return Math.min(2, connections);
    }

    public Measured run(String script, int connections, int seconds, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                "wrk",
                "-t" + threads(connections),
                "-c" + connections,
                "-d" + seconds,
                "--timeout",
                "10s",
                "-s",
                scripts.resolve(script).toString(),
                baseUrl,
                "--"));
        command.addAll(arguments);
        return read(Tool.run(command, Map.of("BENCH_WRK", scripts.toString())));
    }

    public static Measured read(String output) {
        var found = RESULT.matcher(output);
        if (!found.find()) {
            throw new BenchFailed("wrk gave no result: " + output.strip());
        }
        long bad = Long.parseLong(found.group(3));
        long broken = Long.parseLong(found.group(4));
        if (bad > 0 || broken > 0) {
            var first = FIRST.matcher(output);
            throw new BenchFailed("%s wrong answers and %s broken connections%s"
                    .formatted(bad, broken, first.find() ? "; the first answer was " + first.group(1) : ""));
        }
        long requests = Long.parseLong(found.group(1));
        return new Measured(
                requests,
                requests * 1e6 / Long.parseLong(found.group(2)),
                millis(found.group(5)),
                millis(found.group(6)),
                millis(found.group(7)));
    }

    private static double millis(String micros) {
        return Long.parseLong(micros) / 1e3;
    }
}

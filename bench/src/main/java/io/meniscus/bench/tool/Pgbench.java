package io.meniscus.bench.tool;

import io.meniscus.config.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The rival: pgbench with prepared statements, as the role that serves. A single failed transaction ends the bench. */
public final class Pgbench {
    private static final Pattern DONE = Pattern.compile("(?m)^number of transactions actually processed: (\\d+)");
    private static final Pattern FAILED = Pattern.compile("(?m)^number of failed transactions: (\\d+)");
    private static final Pattern ADDRESS = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/([^?]+).*");

    private final String program;
    private final DatabaseAddress database;
    private final Path directory;

    /**
     * Runs a program against a database.
     *
     * @param directory for its logs, which are removed again
     */
    public Pgbench(String program, DatabaseAddress database, Path directory) {
        this.program = program;
        this.database = database;
        this.directory = directory;
    }

    /**
     * Runs for a lead and then the seconds that count: a fresh connection first fills its caches and plans each
     * statement several times, which the server's lasting connections have behind them.
     */
    public Measured run(Path script, int connections, int lead, int seconds, Map<String, Long> variables) {
        var address = ADDRESS.matcher(database.jdbcUrl());
        if (!address.matches()) {
            throw new BenchFailed("not an address pgbench could use: " + database.jdbcUrl());
        }
        var command = new ArrayList<>(List.of(program, "-n", "-M", "prepared"));
        command.addAll(List.of("-h", address.group(1), "-p", address.group(2), "-U", database.user()));
        command.addAll(
                List.of("-c", "" + connections, "-j", "" + Math.min(2, connections), "-T", "" + (lead + seconds)));
        variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.addAll(List.of("-l", "--log-prefix=" + directory.resolve("pgbench")));
        command.addAll(List.of("-f", script.toString(), address.group(3)));
        try {
            var output =
                    Tool.run(command, Map.of("PGPASSWORD", database.password().reveal(), "PGOPTIONS", "-c jit=off"));
            return read(output, transactions(), seconds);
        } finally {
            logs().forEach(Pgbench::delete);
        }
    }

    /**
     * A transaction of pgbench's log.
     *
     * @param end    microseconds since 1970
     * @param micros how long it took
     */
    public record Transaction(long end, long micros) {}

    /**
     * What a run came to: transactions of its last seconds count, lasting load being meant.
     *
     * @param all in any order
     */
    public static Measured read(String output, List<Transaction> all, int seconds) {
        var done = DONE.matcher(output);
        var failed = FAILED.matcher(output);
        if (!done.find()) {
            throw new BenchFailed("pgbench gave no result: " + output.strip());
        }
        if (failed.find() && !failed.group(1).equals("0")) {
            throw new BenchFailed(failed.group(1) + " transactions of pgbench failed");
        }
        long last = all.stream().mapToLong(Transaction::end).max().orElse(0);
        long begin = last - seconds * 1_000_000L;
        var sorted = all.stream()
                .filter(one -> one.end() > begin)
                .mapToLong(Transaction::micros)
                .sorted()
                .toArray();
        return new Measured(
                Long.parseLong(done.group(1)),
                (double) sorted.length / seconds,
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99));
    }

    private static double percentile(long[] sorted, int percent) {
        if (sorted.length == 0) {
            throw new BenchFailed("pgbench logged no transaction");
        }
        int rank = Math.ceilDivExact(sorted.length * percent, 100);
        return sorted[Math.max(0, rank - 1)] / 1e3;
    }

    private List<Transaction> transactions() {
        return logs().stream().flatMap(log -> read(log).stream()).toList();
    }

    private static List<Transaction> read(Path log) {
        try (var lines = Files.lines(log)) {
            return lines.map(line -> line.split(" ", 7))
                    .map(words -> new Transaction(
                            Long.parseLong(words[4]) * 1_000_000 + Long.parseLong(words[5]), Long.parseLong(words[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> logs() {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("pgbench."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.meniscus.embedded;

import io.meniscus.config.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the database says while it starts: into a file of its own first, then into the newest file of its log. */
record StartLog(Path cluster) {
    private static final int TAIL = 16_384;

    Path file() {
        return cluster.resolve("start.log");
    }

    void clear() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new StartRefused(file() + " cannot be replaced: " + Reason.of(e), e);
        }
    }

    boolean says(String words) {
        return tail(file()).contains(words);
    }

    /** As {@link #says}, also in what went to its log, which has the end of what earlier starts said as well. */
    boolean saysOrSaid(String words) {
        return says(words) || tail(newestLog()).contains(words);
    }

    /** The last grave line, or {@code otherwise} where there is none, and where to read on. */
    String reason(String otherwise) {
        Path source = says("logging collector process") ? newestLog() : file();
        List<String> grave = tail(source)
                .lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .toList();
        String reason = grave.isEmpty() ? otherwise.replace('\n', ' ') : grave.getLast();
        return reason + " (more in " + source + ")";
    }

    private Path newestLog() {
        try (Stream<Path> logs = Files.list(cluster.resolve("log"))) {
            return logs.max(Comparator.comparingLong(log -> log.toFile().lastModified()))
                    .orElse(file());
        } catch (IOException e) {
            return file();
        }
    }

    private static String tail(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            int from = Math.max(0, bytes.length - TAIL);
            return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}

package io.meniscus.bench.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * What the figures were taken on.
 *
 * @param memory     MiB
 * @param load       processes that wanted a core before the bench began; much more than 0 and the figures are noise
 * @param syncMillis of a written page of 8 KiB, the median of many
 */
public record Machine(
        String processor, int cores, long memory, String kernel, double load, String disk, double syncMillis) {
    private static final int SYNCS = 200;
    private static final int PAGE = 8_192;

    /** Processes that want a core, over the last minute. */
    public static double loadNow() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /**
     * This machine.
     *
     * @param directory on the disk that the database is on
     */
    public static Machine of(Path directory, double load) {
        try {
            return new Machine(
                    valueIn(Path.of("/proc/cpuinfo"), "model name"),
                    Runtime.getRuntime().availableProcessors(),
                    kibibytes(valueIn(Path.of("/proc/meminfo"), "MemTotal")) / 1_024,
                    System.getProperty("os.name") + " " + System.getProperty("os.version"),
                    load,
                    Files.getFileStore(directory).type(),
                    syncMillis(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String valueIn(Path file, String key) throws IOException {
        if (!Files.isReadable(file)) {
            return "unknown";
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("unknown");
        }
    }

    private static long kibibytes(String value) {
        var digits = value.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private static double syncMillis(Path directory) throws IOException {
        var file = Files.createTempFile(directory, "sync", null);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var nanos = new long[SYNCS];
            var page = ByteBuffer.allocate(PAGE);
            for (int i = 0; i < SYNCS; i++) {
                channel.write(page.clear(), 0);
                long begun = System.nanoTime();
                channel.force(false);
                nanos[i] = System.nanoTime() - begun;
            }
            Arrays.sort(nanos);
            return nanos[SYNCS / 2] / 1e6;
        } finally {
            Files.delete(file);
        }
    }
}

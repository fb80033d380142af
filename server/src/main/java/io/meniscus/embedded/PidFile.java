package io.meniscus.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a running database writes about itself into its {@code postmaster.pid}. The file outlives a crash, and the
 * process number in it may since have gone to anything else.
 */
record PidFile(long pid, int port) {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    static Path of(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** The file's content, or null where there is none or it is not whole yet. */
    static @Nullable PidFile read(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(of(cluster));
            if (lines.size() <= PORT_LINE) {
                return null;
            }
            return new PidFile(
                    Long.parseLong(lines.get(PID_LINE).strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip()));
        } catch (IOException | NumberFormatException e) {
            return null;
        }
    }

    boolean processLives() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** The program that process runs, as far as this process may see. */
    Optional<Path> program() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(Path::of);
    }
}

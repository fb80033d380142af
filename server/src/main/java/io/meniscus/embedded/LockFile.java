package io.meniscus.embedded;

import io.meniscus.config.StartRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lock that ends with its holder, however that ends; the holder's process id stands in the file. It holds within one
 * process as well: the operating system drops all of a process's locks on a file as soon as it closes any channel to
 * it, so a file that is locked here is never opened a second time.
 */
final class LockFile implements AutoCloseable {
    private static final Set<Path> HELD_HERE = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private LockFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock, or null while somebody else holds it. The path is a real one, so that equal files have equal paths. */
    static @Nullable LockFile tryLock(Path file) {
        synchronized (HELD_HERE) {
            try {
                return HELD_HERE.contains(file) ? null : open(file);
            } catch (IOException e) {
                throw new StartRefused("lock file " + file + " cannot be used: " + Reason.of(e), e);
            }
        }
    }

    /** The process that wrote itself into the lock file, as words for a message; empty where it cannot be told. */
    static String holder(Path file) {
        synchronized (HELD_HERE) {
            try {
                String pid = HELD_HERE.contains(file)
                        ? Long.toString(ProcessHandle.current().pid())
                        : Files.readString(file).strip();
                return pid.isEmpty() ? "" : " (process " + pid + ")";
            } catch (IOException e) {
                return "";
            }
        }
    }

    @Override
    public void close() {
        synchronized (HELD_HERE) {
            HELD_HERE.remove(file);
            try {
                channel.close();
            } catch (IOException e) {
                throw new IllegalStateException("lock file " + file + " does not close", e);
            }
        }
    }

    private static @Nullable LockFile open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return null;
        }
        byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0).write(ByteBuffer.wrap(pid));
        HELD_HERE.add(file);
        return new LockFile(file, channel);
    }
}

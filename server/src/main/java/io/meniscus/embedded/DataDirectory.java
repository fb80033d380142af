package io.meniscus.embedded;

import io.meniscus.config.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directory that one server keeps its files in, locked for as long as that server runs. Refuses a second server,
 * and a place that cannot be made or used.
 */
public final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final LockFile lock;

    private DataDirectory(Path path, LockFile lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Locks the directory for this server, making it where there is none. */
    public static DataDirectory lock(Path data) {
        Path directory = create(data);
        Path file = directory.resolve("server.lock");
        LockFile lock = LockFile.tryLock(file);
        if (lock == null) {
            throw new StartRefused("another server" + LockFile.holder(file) + " runs on the data directory " + directory
                    + ": stop it, give this one its own --data, or let both share a database by"
                    + " MENISCUS_DATABASE_URL");
        }
        return new DataDirectory(directory, lock);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        lock.close();
    }

    /** The directory's real path; one made here is closed to everybody else. */
    static Path create(Path data) {
        try {
            if (!Files.isDirectory(data)) {
                Files.createDirectories(data);
                TextFile.permit(data, DatabaseUser.isRoot() ? "rwx--x--x" : "rwx------");
            }
            return data.toRealPath();
        } catch (IOException e) {
            throw new StartRefused("the data directory " + data + " cannot be used: " + Reason.of(e), e);
        }
    }
}

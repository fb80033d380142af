package io.meniscus.access.secret;

import io.meniscus.config.Secret;
import io.meniscus.config.StartRefused;
import io.meniscus.run.Randomness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * The installation key in {@code <data>/secret.key}: one line of base64, readable by its owner alone. Made at first
 * start. Refuses a file that others may read or write, for whoever read it can check guesses against a copy of the
 * database. Whoever calls holds the data directory's lock.
 */
public final class KeyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private KeyFile() {}

    /** The key of a data directory, made now when there is none yet. */
    public static InstallationKey readOrMake(Path dataDirectory, Randomness randomness) {
        var file = dataDirectory.resolve("secret.key");
        try {
            if (!Files.exists(file)) {
                write(file, InstallationKey.generate(randomness).toText());
            }
            refuseIfOthersMayRead(file);
            return InstallationKey.fromText(new Secret(Files.readString(file, StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new StartRefused("Cannot read or make " + file + ": " + e.getMessage(), e);
        }
    }

    // Written whole under another name first: a crash must not leave half a key that later values are made under.
    private static void write(Path file, Secret text) throws IOException {
        var draft = file.resolveSibling("secret.key.draft");
        Files.deleteIfExists(draft);
        Files.createFile(draft, ownerOnly(draft));
        try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap((text.reveal() + "\n").getBytes(StandardCharsets.US_ASCII)));
            out.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static void refuseIfOthersMayRead(Path file) throws IOException {
        if (!isPosix(file)) {
            return; // Windows: the directory's access list rules.
        }
        var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        permissions.removeAll(OWNER_ONLY);
        permissions.remove(PosixFilePermission.OWNER_EXECUTE);
        if (!permissions.isEmpty()) {
            throw new StartRefused(file + " is open to others. Close it with: chmod 600 " + file);
        }
    }

    private static boolean isPosix(Path file) {
        try {
            var directory = file.toAbsolutePath().getParent();
            return directory != null && Files.getFileStore(directory).supportsFileAttributeView("posix");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

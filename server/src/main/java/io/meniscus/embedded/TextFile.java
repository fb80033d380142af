package io.meniscus.embedded;

import io.meniscus.config.StartRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** The small files beside the database: whole on disk under their name or not there at all. */
final class TextFile {
    /** Permissions of a file that only who runs the server may read. */
    static final String PRIVATE = "rw-------";

    /** Permissions of a file that the database's own user reads too. */
    static final String SHARED = "rw-r--r--";

    private TextFile() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new StartRefused(file + " cannot be read: " + Reason.of(e), e);
        }
    }

    static void write(Path file, String text, String permissions) {
        try {
            // A temporary file is readable by its owner alone from its first moment.
            Path draft =
                    Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp");
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            permit(draft, permissions);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartRefused(file + " cannot be written: " + Reason.of(e), e);
        }
    }

    /** Sets permissions in `rwxr-xr-x` form, whatever the umask; a file system without them is left as it is. */
    static void permit(Path path, String permissions) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}

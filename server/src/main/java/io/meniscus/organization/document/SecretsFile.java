package io.meniscus.organization.document;

import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.setup.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/**
 * The one place where generated secrets are written down: {@code <data>/secrets/<organization>-<time>.txt}, readable
 * by its owner alone, never written over.
 */
public final class SecretsFile {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final String HEAD = """
            # Secrets generated for the organization %s. They stand nowhere else: hand them out and delete this file.
            """;
    private static final String LATER = "# Of two lines about one the later one counts.\n";

    private SecretsFile() {}

    /** Writes generated secrets to a new file, safely on disk when it returns. */
    public static Path write(Path data, String organization, Instant at, List<Report.Generated> secrets) {
        try {
            var file = create(directory(data), organization + "-" + TIME.format(at));
            append(file, HEAD.formatted(organization) + text(secrets));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the generated secrets cannot be written: " + e, e);
        }
    }

    /**
     * Adds generated secrets to the file that all changes of one errand share.
     *
     * @param errand such as {@code import-7}
     */
    public static Path append(Path data, String organization, String errand, List<Report.Generated> secrets) {
        return appendLines(data, organization, errand, text(secrets));
    }

    /**
     * Adds lines to the file that all changes of one errand share, safely on disk when it returns. What is added and
     * then not committed is added anew, so of two lines about one the later one counts.
     *
     * @param lines each ended by a line break
     */
    public static Path appendLines(Path data, String organization, String errand, String lines) {
        try {
            var file = directory(data).resolve(organization + "-" + errand + ".txt");
            boolean isThere = Files.exists(file);
            if (!isThere) {
                Files.createFile(file, only("rw-------"));
            }
            append(file, (isThere ? "" : HEAD.formatted(organization) + LATER) + lines);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the generated secrets cannot be written: " + e, e);
        }
    }

    private static Path directory(Path data) throws IOException {
        return Files.createDirectories(data.resolve("secrets"), only("rwx------"));
    }

    private static void append(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static Path create(Path directory, String name) throws IOException {
        for (int number = 1; ; number++) {
            var file = directory.resolve(name + (number == 1 ? "" : "-" + number) + ".txt");
            try {
                return Files.createFile(file, only("rw-------"));
            } catch (FileAlreadyExistsException e) {
                // Two imports in one second: the next number.
                if (number == 1_000) {
                    throw e;
                }
            }
        }
    }

    private static String text(List<Report.Generated> secrets) {
        var text = new StringBuilder();
        for (var secret : secrets) {
            text.append(
                    secret.kind() == Tills.KIND
                            ? "till %s password %s\n"
                                    .formatted(secret.name(), secret.secret().reveal())
                            : "apiClient %s key %s secret %s\n"
                                    .formatted(
                                            secret.name(),
                                            secret.login(),
                                            secret.secret().reveal()));
        }
        return text.toString();
    }

    private static FileAttribute<?>[] only(String permissions) {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}

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

    private SecretsFile() {}

    /** Writes generated secrets, safely on disk when it returns. */
    public static Path write(Path data, String organization, Instant at, List<Report.Generated> secrets) {
        try {
            var directory = data.resolve("secrets");
            Files.createDirectories(directory, only("rwx------"));
            var file = create(directory, organization + "-" + TIME.format(at));
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text(organization, secrets).getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the generated secrets cannot be written: " + e, e);
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

    private static String text(String organization, List<Report.Generated> secrets) {
        var text = new StringBuilder("# Secrets generated for the organization " + organization
                + ". They stand nowhere else: hand them out and delete this file.\n");
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

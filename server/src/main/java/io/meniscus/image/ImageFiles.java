package io.meniscus.image;

import io.meniscus.core.OrgId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Pictures as files: {@code <directory>/<organization>/<handle>}. One is there whole or not at all. */
record ImageFiles(Path directory) {

    void write(OrgId org, String handle, byte[] content) {
        var file = file(org, handle);
        try {
            Files.createDirectories(file.getParent());
            var partial = file.resolveSibling(handle + ".partial");
            Files.write(partial, content);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture cannot be written below " + directory, e);
        }
    }

    Optional<byte[]> read(OrgId org, String handle) {
        try {
            return Optional.of(Files.readAllBytes(file(org, handle)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a picture cannot be read below " + directory, e);
        }
    }

    void delete(OrgId org, String handle) {
        try {
            Files.deleteIfExists(file(org, handle));
        } catch (IOException e) {
            throw new UncheckedIOException("a picture cannot be deleted below " + directory, e);
        }
    }

    private Path file(OrgId org, String handle) {
        return directory.resolve(Long.toString(org.value())).resolve(handle);
    }
}

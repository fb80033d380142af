package io.meniscus.testing.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the packaged server is, and where these tests may write. */
public final class Places {
    private static final Path SCRATCH = emptied(Path.of(Objects.requireNonNull(
            System.getProperty("packaged.scratch"), "run by Maven, which sets packaged.scratch")));

    private Places() {}

    /** The directory of the packaged server's jars. Fails when it was not packaged. */
    public static Path dist() {
        var dist = Path.of(Objects.requireNonNull(
                        System.getProperty("packaged.dist"), "run by Maven, which sets packaged.dist"))
                .normalize();
        try (var jars = Files.newDirectoryStream(dist, "meniscus-server-*.jar")) {
            if (jars.iterator().hasNext()) {
                return dist;
            }
        } catch (IOException e) {
            throw missing(dist, e);
        }
        throw missing(dist, null);
    }

    private static AssertionError missing(Path dist, @Nullable IOException cause) {
        return new AssertionError(
                "the server is not packaged in " + dist + ": run mvn verify, or mvn -pl server -am package first",
                cause);
    }

    /** A directory of these tests alone, emptied once per run. */
    public static Path scratch() {
        return SCRATCH;
    }

    private static Path emptied(Path directory) {
        try {
            if (Files.exists(directory)) {
                try (var all = Files.walk(directory)) {
                    all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
                }
            }
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

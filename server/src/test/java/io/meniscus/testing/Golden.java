package io.meniscus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Generated text that is kept in the repository, so that each change of it is looked at. A change that is wanted is
 * accepted by running the test with {@code -Dgolden=write} and committing the file.
 */
public final class Golden {
    private Golden() {}

    /** Compares what was generated with what is kept. */
    public static void check(Path file, String generated) {
        try {
            if ("write".equals(System.getProperty("golden"))) {
                Files.writeString(file, generated);
                return;
            }
            var kept = Files.exists(file) ? Files.readString(file) : "";
            assertThat(generated)
                    .as("%s differs from what is generated; to accept it, run the test with -Dgolden=write", file)
                    .isEqualTo(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

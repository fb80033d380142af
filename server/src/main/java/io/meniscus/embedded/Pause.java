package io.meniscus.embedded;

import io.meniscus.config.StartRefused;
import java.time.Duration;

/** The rest between two looks at something that changes without telling. */
final class Pause {
    private static final Duration LENGTH = Duration.ofMillis(100);

    private Pause() {}

    static void briefly() {
        try {
            Thread.sleep(LENGTH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("interrupted while waiting for the database", e);
        }
    }
}

package io.meniscus.conformance;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Identifiers that nobody else has, in this run and, most likely, on a server that earlier runs have used. */
final class Identifiers {
    private static final AtomicInteger LAST =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(500_000));

    private Identifiers() {}

    /** An Indian mobile with its country code. */
    static String mobile() {
        return "91" + national();
    }

    /** The same without one. */
    static String national() {
        return "9876%06d".formatted(LAST.incrementAndGet());
    }

    static String email() {
        return "asha.%d@example.com".formatted(LAST.incrementAndGet());
    }

    static String externalId() {
        return "EXT-%d".formatted(LAST.incrementAndGet());
    }
}

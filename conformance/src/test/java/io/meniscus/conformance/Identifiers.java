package io.meniscus.conformance;

import java.util.concurrent.atomic.AtomicInteger;

/** Identifiers that nobody else in this run has. */
final class Identifiers {
    private static final AtomicInteger LAST = new AtomicInteger();

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

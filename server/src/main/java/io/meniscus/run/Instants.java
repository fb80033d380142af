package io.meniscus.run;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The server's one clock. Instants are whole microseconds, as the database keeps them. */
public final class Instants {
    private final InstantSource source;

    public Instants(InstantSource source) {
        this.source = source;
    }

    /** The machine's clock. */
    public static Instants system() {
        return new Instants(InstantSource.system());
    }

    public Instant now() {
        return source.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

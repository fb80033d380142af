package io.meniscus.core.world;

import java.time.Instant;

/**
 * What the outside world gives a decision, so that deciding needs no clock, sequence or dice: its instant (whole
 * microseconds) and ids of the blocks taken beforehand.
 */
public record Given(Instant at, Ids ids) {

    /** Hands out ids of hot entities; gaps are normal. */
    @FunctionalInterface
    public interface Ids {
        long next(IdKind kind);
    }

    public long id(IdKind kind) {
        return ids.next(kind);
    }
}

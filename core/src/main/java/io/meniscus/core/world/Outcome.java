package io.meniscus.core.world;

import java.util.List;

/** What a command came to: a result with warnings, or one refusal that changed nothing. */
public sealed interface Outcome<R> {

    record Accepted<R>(R result, List<Warning> warnings) implements Outcome<R> {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    record Refused<R>(Refusal refusal) implements Outcome<R> {}

    /** Deciding failed through a bug; the command's changes are dropped and its neighbours stand. */
    record Failed<R>(RuntimeException cause) implements Outcome<R> {}

    static <R> Outcome<R> accepted(R result, List<Warning> warnings) {
        return new Accepted<>(result, warnings);
    }

    static <R> Outcome<R> accepted(R result) {
        return new Accepted<>(result, List.of());
    }

    static <R> Outcome<R> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }
}

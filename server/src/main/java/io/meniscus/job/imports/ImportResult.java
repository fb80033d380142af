package io.meniscus.job.imports;

/** What was asked for, or why not. */
public sealed interface ImportResult<T> {
    record Of<T>(T value) implements ImportResult<T> {}

    record Refused<T>(ImportRefusal refusal) implements ImportResult<T> {}
}

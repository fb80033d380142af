package io.meniscus.job.imports;

/** How far an import is. */
public enum ImportState {
    UPLOADED,
    PREVIEWED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
}

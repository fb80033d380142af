package io.meniscus.job.imports;

/** Something a caller may choose for an import as a whole. */
public record ImportOption(String name, String description) {}

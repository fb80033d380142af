package io.meniscus.job;

/** A piece of work: a row of {@code org_work}. */
public record JobId(long value) {}

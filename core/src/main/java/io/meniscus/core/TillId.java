package io.meniscus.core;

/** A till, store server or store centre: whoever a write is attributed to. */
public record TillId(long value) {}

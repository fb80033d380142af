package io.meniscus.user;

/** A console user, over all organizations. */
public record UserId(long value) {}

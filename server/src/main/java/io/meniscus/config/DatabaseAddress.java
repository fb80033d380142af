package io.meniscus.config;

/**
 * Where a database is and as whom to log in there.
 *
 * @param jdbcUrl without user or password, so that it may be printed
 */
public record DatabaseAddress(String jdbcUrl, String user, Secret password) {}

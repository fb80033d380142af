package io.meniscus.user;

import java.time.Instant;

/**
 * A log-in in one browser.
 *
 * @param name    what the list of a user's sessions calls it; tells nothing about the cookie
 * @param address where it began
 * @param browser what the browser calls itself, shortened
 */
public record Session(String name, UserId user, Instant createdAt, Instant seenAt, String address, String browser) {}

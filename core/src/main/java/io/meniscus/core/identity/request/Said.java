package io.meniscus.core.identity.request;

import java.time.Instant;

/**
 * What was said with a request; texts are empty when nothing was.
 *
 * @param referenceId the caller's own number of it
 * @param requestedAt when it was asked for, by the caller's clock
 */
public record Said(String reason, String comments, String referenceId, Instant requestedAt) {}

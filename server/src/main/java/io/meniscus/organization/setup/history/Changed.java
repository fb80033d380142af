package io.meniscus.organization.setup.history;

import java.time.Instant;

/** When an entry was made and last changed. */
public record Changed(Instant first, Instant last) {}

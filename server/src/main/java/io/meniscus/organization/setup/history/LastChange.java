package io.meniscus.organization.setup.history;

import java.time.Instant;

/** When an entry was changed last, and by whom. */
public record LastChange(Instant at, String actor) {}

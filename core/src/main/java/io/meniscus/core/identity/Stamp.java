package io.meniscus.core.identity;

import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import java.time.Instant;

/** When something was done, at which till and by which call. */
public record Stamp(Instant at, TillId till, RequestId request) {}

package io.meniscus.core.identity.status;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a customer's status log.
 *
 * @param before the label until then; null when there was none
 * @param setAt  the caller's word, else the server's
 * @param at     when it was written down
 */
public record StatusChange(
        CustomerId customer,
        long label,
        @Nullable Long before,
        String reason,
        Instant setAt,
        TillId setBy,
        Instant at,
        RequestId request) {}

package io.meniscus.core.identity.status;

import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.CustomerRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The command that gives a person a status label.
 *
 * @param label the label's id
 * @param setAt null for the request's instant
 */
public record SetStatus(
        CustomerRef ref,
        long label,
        String reason,
        @Nullable Instant setAt,
        TillId till,
        RequestId request) {}

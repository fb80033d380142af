package io.meniscus.run.call;

import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The request behind commands.
 *
 * @param at  its instant, in whole microseconds
 * @param key set when the answer is to be kept and given again
 */
public record Call(
        OrgId org, RequestId request, Instant at, @Nullable IdempotencyKey key) {}

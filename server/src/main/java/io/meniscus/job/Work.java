package io.meniscus.job;

import io.meniscus.core.OrgId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work as it stands.
 *
 * @param dueAt      not begun before
 * @param attempts   failures in a row
 * @param reason     why the last attempt failed; empty when it did not
 * @param cancelling it ends before its next slice
 * @param startedAt  null until it began
 * @param changedAt  the last time anything of it was stored
 * @param finishedAt null while it is live
 */
public record Work(
        OrgId org,
        JobId id,
        JobKind kind,
        long subject,
        JobState state,
        Instant dueAt,
        String cursor,
        Slice.Beginning next,
        Progress progress,
        int attempts,
        String reason,
        boolean cancelling,
        Instant plannedAt,
        @Nullable Instant startedAt,
        Instant changedAt,
        @Nullable Instant finishedAt) {}

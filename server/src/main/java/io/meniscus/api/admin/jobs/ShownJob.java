package io.meniscus.api.admin.jobs;

import io.meniscus.job.Work;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A job.
 *
 * @param subject what it is about within its kind; 0 = the whole organization
 * @param state   waiting, running, done, failed or cancelled
 * @param total   0 = not known
 * @param reason  why the last attempt failed; empty when it did not
 */
public record ShownJob(
        long id,
        String kind,
        long subject,
        String state,
        String dueAt,
        long done,
        long total,
        long failed,
        String message,
        int attempts,
        String reason,
        boolean cancelling,
        String plannedAt,
        @Nullable String startedAt,
        String changedAt,
        @Nullable String finishedAt) {
    public static ShownJob of(Work work) {
        return new ShownJob(
                work.id().value(),
                work.kind().name(),
                work.subject(),
                work.state().name().toLowerCase(Locale.ROOT),
                work.dueAt().toString(),
                work.progress().done(),
                work.progress().total(),
                work.progress().failed(),
                work.progress().message(),
                work.attempts(),
                work.reason(),
                work.cancelling(),
                work.plannedAt().toString(),
                text(work.startedAt()),
                work.changedAt().toString(),
                text(work.finishedAt()));
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}

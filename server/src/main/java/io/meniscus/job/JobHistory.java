package io.meniscus.job;

import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** Deletes work that ended more than 90 days ago. */
public final class JobHistory {
    /** How long finished work can be looked up. */
    public static final Duration KEPT = Duration.ofDays(90);

    private static final JobKind KIND = new JobKind("job-history");
    private static final int ROWS = 200;

    private JobHistory() {}

    public static Job over(Jdbi jdbi) {
        return new Retention(
                KIND,
                "old jobs deleted",
                KEPT,
                ROWS,
                (org, before, most) ->
                        jdbi.withHandle(handle -> WorkStore.deleteFinishedBefore(handle, org, before, most)));
    }
}

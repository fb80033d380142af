package io.meniscus.store;

import io.meniscus.job.Job;
import io.meniscus.job.JobKind;
import io.meniscus.job.Retention;
import java.time.Duration;

/** Deletes clients' logs that came more than 30 days ago. */
public final class OldClientLogs {
    /** How long a log is kept. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final JobKind KIND = new JobKind("old-client-logs");
    private static final int FILES = 10;

    private OldClientLogs() {}

    public static Job over(ClientLogStore store) {
        return new Retention(KIND, "old client logs deleted", KEPT, FILES, store::deleteBefore);
    }
}

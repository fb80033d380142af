package io.meniscus.job;

import io.meniscus.core.OrgId;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** Deletes work that ended more than 90 days ago, a bounded number of rows a slice. */
public final class JobHistory implements Job {
    /** How long finished work can be looked up. */
    public static final Duration KEPT = Duration.ofDays(90);

    private static final JobKind KIND = new JobKind("job-history");
    private static final int ROWS = 200;

    private final Jdbi jdbi;

    public JobHistory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofDays(1));
    }

    @Override
    public Step slice(OrgId org, Slice slice) {
        var cutoff = slice.at().minus(KEPT);
        int deleted = jdbi.withHandle(handle -> WorkStore.deleteFinishedBefore(handle, org, cutoff, ROWS));
        long before = slice.cursor().isEmpty() ? 0 : slice.progress().done();
        var progress = new Progress(before + deleted, 0, 0, "old jobs deleted");
        return deleted < ROWS ? new Step.Done(progress) : new Step.More("more", progress);
    }
}

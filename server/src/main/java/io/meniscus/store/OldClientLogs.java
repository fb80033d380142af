package io.meniscus.store;

import io.meniscus.core.OrgId;
import io.meniscus.job.Job;
import io.meniscus.job.JobKind;
import io.meniscus.job.Progress;
import io.meniscus.job.Rhythm;
import io.meniscus.job.Slice;
import io.meniscus.job.Step;
import java.time.Duration;

/** Deletes clients' logs that came more than 30 days ago, a few files a slice. */
public final class OldClientLogs implements Job {
    /** How long a log is kept. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final JobKind KIND = new JobKind("old-client-logs");
    private static final int FILES = 10;

    private final ClientLogStore store;

    public OldClientLogs(ClientLogStore store) {
        this.store = store;
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
        int deleted = store.deleteBefore(org, slice.at().minus(KEPT), FILES);
        long before = slice.cursor().isEmpty() ? 0 : slice.progress().done();
        var progress = new Progress(before + deleted, 0, 0, "old client logs deleted");
        return deleted < FILES ? new Step.Done(progress) : new Step.More("more", progress);
    }
}

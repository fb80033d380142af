package io.meniscus.job;

import io.meniscus.core.OrgId;
import java.time.Duration;
import java.time.Instant;

/** Deletes once a day what was kept long enough, a bounded number of rows a slice. */
public final class Retention implements Job {
    private final JobKind kind;
    private final String told;
    private final Duration kept;
    private final int most;
    private final Deletion deletion;

    /** Deletes what is from before an instant, at most so many, and answers how many. */
    @FunctionalInterface
    public interface Deletion {
        int delete(OrgId org, Instant before, int most);
    }

    /**
     * A job.
     *
     * @param told what the progress is called
     * @param most rows of a slice
     */
    public Retention(JobKind kind, String told, Duration kept, int most, Deletion deletion) {
        this.kind = kind;
        this.told = told;
        this.kept = kept;
        this.most = most;
        this.deletion = deletion;
    }

    @Override
    public JobKind kind() {
        return kind;
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofDays(1));
    }

    @Override
    public Step slice(OrgId org, Slice slice) {
        int deleted = deletion.delete(org, slice.at().minus(kept), most);
        long before = slice.cursor().isEmpty() ? 0 : slice.progress().done();
        var progress = new Progress(before + deleted, 0, 0, told);
        return deleted < most ? new Step.Done(progress) : new Step.More("more", progress);
    }
}

package io.meniscus.job.imports;

import io.meniscus.core.OrgId;
import io.meniscus.job.Job;
import io.meniscus.job.JobHistory;
import io.meniscus.job.JobKind;
import io.meniscus.job.Progress;
import io.meniscus.job.Rhythm;
import io.meniscus.job.Slice;
import io.meniscus.job.Step;
import java.time.Duration;

/** Deletes files uploaded more than 90 days ago, one a slice, with their rows and problems. */
public final class ImportHistory implements Job {
    private static final JobKind KIND = new JobKind("import-history");

    private final ImportStore store;

    ImportHistory(ImportStore store) {
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
        var old = store.uploadedBefore(org, slice.at(), JobHistory.KEPT, 1);
        long before = slice.cursor().isEmpty() ? 0 : slice.progress().done();
        if (old.isEmpty()) {
            return new Step.Done(new Progress(before, 0, 0, "old files deleted"));
        }
        store.delete(org, old.getFirst().id());
        return new Step.More("more", new Progress(before + 1, 0, 0, "old files deleted"));
    }
}

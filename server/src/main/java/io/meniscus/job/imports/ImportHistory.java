package io.meniscus.job.imports;

import io.meniscus.job.Job;
import io.meniscus.job.JobHistory;
import io.meniscus.job.JobKind;
import io.meniscus.job.Retention;

/** Deletes files uploaded more than 90 days ago, one a slice, with their rows and problems. */
final class ImportHistory {
    private static final JobKind KIND = new JobKind("import-history");

    private ImportHistory() {}

    static Job over(ImportStore store) {
        return new Retention(KIND, "old files deleted", JobHistory.KEPT, 1, (org, before, most) -> {
            var old = store.uploadedBefore(org, before, most);
            old.forEach(file -> store.delete(org, file.id()));
            return old.size();
        });
    }
}

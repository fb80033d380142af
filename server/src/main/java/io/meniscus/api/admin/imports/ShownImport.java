package io.meniscus.api.admin.imports;

import io.meniscus.api.admin.jobs.ShownJob;
import io.meniscus.job.imports.ImportStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import.
 *
 * @param state uploaded, previewed, running, done, failed or cancelled
 * @param job   its run and progress; left out until it is started
 */
public record ShownImport(
        long id,
        String kind,
        String fileName,
        Map<String, String> options,
        List<String> header,
        long bytes,
        long rows,
        String state,
        String uploadedBy,
        String uploadedAt,
        @Nullable ShownJob job) {
    static ShownImport of(ImportStatus status) {
        var file = status.file();
        var work = status.work();
        return new ShownImport(
                file.id(),
                file.kind(),
                file.fileName(),
                file.options(),
                file.header(),
                file.bytes(),
                file.rows(),
                status.state().name().toLowerCase(Locale.ROOT),
                file.uploadedBy(),
                file.uploadedAt().toString(),
                work == null ? null : ShownJob.of(work));
    }
}

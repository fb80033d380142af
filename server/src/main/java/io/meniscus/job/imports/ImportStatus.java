package io.meniscus.job.imports;

import io.meniscus.job.Work;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param work null until it is started
 */
public record ImportStatus(
        ImportFile file, ImportState state, @Nullable Work work) {
    static ImportStatus of(ImportFile file, @Nullable Work work) {
        return new ImportStatus(file, state(file, work), work);
    }

    private static ImportState state(ImportFile file, @Nullable Work work) {
        if (work == null) {
            return file.previewedAt() == null ? ImportState.UPLOADED : ImportState.PREVIEWED;
        }
        return switch (work.state()) {
            case WAITING, RUNNING -> ImportState.RUNNING;
            case DONE -> ImportState.DONE;
            case FAILED -> ImportState.FAILED;
            case CANCELLED -> ImportState.CANCELLED;
        };
    }
}

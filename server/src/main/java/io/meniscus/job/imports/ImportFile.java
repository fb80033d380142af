package io.meniscus.job.imports;

import io.meniscus.core.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file.
 *
 * @param header      its column names, as given
 * @param rows        without the header and empty lines
 * @param chunks      sets of rows it is stored in
 * @param uploadedBy  who, as logs of changes name it
 * @param previewedAt null until somebody looked
 * @param work        the job that runs it; null until it is started
 */
public record ImportFile(
        OrgId org,
        long id,
        String kind,
        String fileName,
        Map<String, String> options,
        List<String> header,
        long bytes,
        long rows,
        int chunks,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant previewedAt,
        @Nullable Long work) {}

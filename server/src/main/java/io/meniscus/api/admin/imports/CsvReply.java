package io.meniscus.api.admin.imports;

import io.meniscus.http.Reply;
import java.nio.charset.StandardCharsets;

/** A file of CSV to be saved. */
final class CsvReply {
    private CsvReply() {}

    static Reply of(String fileName, String csv) {
        return Reply.ok(new Reply.Raw("text/csv; charset=UTF-8", csv.getBytes(StandardCharsets.UTF_8)))
                .with("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    }
}

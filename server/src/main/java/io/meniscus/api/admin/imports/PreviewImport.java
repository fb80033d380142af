package io.meniscus.api.admin.imports;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.job.imports.ImportResult;
import io.meniscus.job.imports.Imports;
import io.meniscus.job.imports.Preview;
import io.meniscus.organization.Organizations;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what running a file would come to. */
record PreviewImport(Imports imports, Organizations organizations) implements Endpoint {
    /** A row and its values by column. */
    record Row(long row, Map<String, String> values) {}

    /** What is wrong with a row; an empty column is the row as a whole. */
    record BadRow(long row, String column, String message) {}

    /** @param outcomes how many rows would come to what; left out by kinds whose rows are imported or not */
    record Answer(
            List<String> headerErrors,
            List<Row> rows,
            List<BadRow> errors,
            long badRows,
            long checkedRows,
            @Nullable Map<String, Long> outcomes) {}

    @Override
    public Reply handle(Request request) {
        var org = AdminCall.organization(request, organizations);
        return switch (imports.preview(org, AdminCall.id(request), request::mayAlso, request.at())) {
            case ImportResult.Of<Preview>(var preview) -> Reply.ok(answer(preview));
            case ImportResult.Refused<Preview>(var refusal) -> Errors.reply(request, refusal);
        };
    }

    private static Answer answer(Preview preview) {
        return new Answer(
                preview.headerProblems(),
                preview.first().stream()
                        .map(row -> new Row(row.number(), row.values()))
                        .toList(),
                preview.problems().stream()
                        .map(problem -> new BadRow(problem.row(), problem.column(), problem.message()))
                        .toList(),
                preview.badRows(),
                preview.checked(),
                preview.tally().isEmpty() ? null : preview.tally().counts());
    }
}

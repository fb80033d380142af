package io.meniscus.console.imports;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Visit;
import io.meniscus.http.Reply;
import io.meniscus.job.Jobs;
import io.meniscus.job.imports.Imports;
import java.nio.charset.StandardCharsets;

/** {@code GET …/imports/{id}/errors.csv}: the rows that were not imported. */
record GiveErrors(Imports imports, Jobs jobs) implements PageRoute.OrganizationPage {
    @Override
    public Reply show(Visit visit) {
        var status = ShowImport.status(visit, imports, jobs);
        var csv = imports.problemsAsCsv(visit.org(), status.file().id());
        return visit.file("errors.csv", "text/csv; charset=utf-8", csv.getBytes(StandardCharsets.UTF_8));
    }
}

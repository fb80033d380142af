package io.meniscus.console.imports;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.view.Notice;
import io.meniscus.http.Reply;
import io.meniscus.job.Jobs;
import io.meniscus.job.imports.ImportResult;
import io.meniscus.job.imports.ImportStatus;
import io.meniscus.job.imports.Imports;

/** {@code POST …/imports/{id}/start}: runs a file in the background. */
record StartImport(Imports imports, Jobs jobs) implements PageRoute.OrganizationPage {
    @Override
    public Reply show(Visit visit) {
        var status = ShowImport.status(visit, imports, jobs);
        return switch (imports.start(
                visit.org(), status.file().id(), visit::may, visit.request().at(), jobs)) {
            case ImportResult.Of<ImportStatus>(var started) ->
                visit.done(Place.IMPORTS, "/" + started.file().id(), Notice.STARTED);
            case ImportResult.Refused<ImportStatus>(var refusal) ->
                visit.again(
                        ShowImport.TITLE,
                        ShowImport.TEMPLATE,
                        new ShowImport(imports, jobs).model(visit, status, Told.refusal(refusal)));
        };
    }
}

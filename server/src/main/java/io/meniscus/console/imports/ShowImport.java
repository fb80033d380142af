package io.meniscus.console.imports;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.setup.Words;
import io.meniscus.console.view.Times;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.job.Jobs;
import io.meniscus.job.imports.ImportColumn;
import io.meniscus.job.imports.ImportFile;
import io.meniscus.job.imports.ImportResult;
import io.meniscus.job.imports.ImportState;
import io.meniscus.job.imports.ImportStatus;
import io.meniscus.job.imports.Imports;
import io.meniscus.job.imports.Preview;
import java.util.ArrayList;
import java.util.List;

/** {@code GET …/imports/{id}}: what a file would come to until it is started, then how far it is. */
record ShowImport(Imports imports, Jobs jobs) implements PageRoute.OrganizationPage {
    static final String TITLE = "Import";
    static final String TEMPLATE = "imports/import.jte";
    private static final int MOST_PROBLEMS = 100;

    @Override
    public Reply show(Visit visit) {
        return visit.page(TITLE, TEMPLATE, model(visit, status(visit, imports, jobs), ""));
    }

    static ImportStatus status(Visit visit, Imports imports, Jobs jobs) {
        var id = visit.request().pathParameter("id");
        return imports.find(visit.org(), id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0, jobs)
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.UnknownRoute()));
    }

    ImportModel model(Visit visit, ImportStatus status, String error) {
        var file = status.file();
        var here = visit.path(Place.IMPORTS, "/" + file.id());
        var preview = preview(visit, status);
        var work = status.work();
        var columns = columns(file, preview);
        boolean mayStart = visit.may(Permission.write(Resource.ADMIN))
                && !Told.isStarted(status)
                && preview.headerProblems().isEmpty();
        return new ImportModel(
                file.fileName().isEmpty() ? "Import " + file.id() : file.fileName(),
                Told.title(file.kind()),
                visit.path(Place.IMPORTS, ""),
                here,
                Told.tone(status),
                Told.state(status),
                facts(visit, status),
                status.state() == ImportState.RUNNING,
                Told.isStarted(status),
                Told.done(status),
                Math.max(file.rows(), Told.done(status)),
                Told.failed(status),
                work == null ? "" : work.progress().message(),
                Told.failed(status) > 0 ? here + "/errors.csv" : "",
                mayStart ? here + "/start" : "",
                preview.headerProblems(),
                columns,
                preview.first().stream()
                        .map(row -> columns.stream()
                                .map(name -> row.values().getOrDefault(name, ""))
                                .toList())
                        .toList(),
                preview.problems().stream()
                        .limit(MOST_PROBLEMS)
                        .map(problem -> new ImportModel.Problem(
                                problem.row(), problem.column(), Words.problem(problem.message())))
                        .toList(),
                summary(preview, file.rows()),
                error);
    }

    private Preview preview(Visit visit, ImportStatus status) {
        if (Told.isStarted(status)) {
            return Preview.unchecked(List.of());
        }
        var at = visit.request().at();
        return switch (imports.preview(visit.org(), status.file().id(), visit::may, at)) {
            case ImportResult.Of<Preview>(var preview) -> preview;
            case ImportResult.Refused<Preview>(var refusal) -> Preview.unchecked(List.of(Told.refusal(refusal)));
        };
    }

    /** Those that any of the first rows fills in, in the file's order. */
    private static List<String> columns(ImportFile file, Preview preview) {
        return file.header().stream()
                .flatMap(header -> preview.first().stream()
                        .flatMap(row -> row.values().keySet().stream())
                        .filter(name -> ImportColumn.isSame(name, header))
                        .limit(1))
                .toList();
    }

    private static String summary(Preview preview, long rows) {
        if (!preview.headerProblems().isEmpty() || preview.checked() == 0) {
            return "";
        }
        var checked = preview.checked() < rows ? "the first " + preview.checked() + " of " + rows : "all " + rows;
        var found = preview.badRows() == 0
                ? "Checked " + checked + " rows: nothing is wrong."
                : "Checked " + checked + " rows: " + preview.badRows()
                        + " can't be imported and will be left out; the others will be imported.";
        return preview.tally().isEmpty()
                ? found
                : found + " Would come to: " + preview.tally().words() + ".";
    }

    private static List<String> facts(Visit visit, ImportStatus status) {
        var file = status.file();
        var facts = new ArrayList<String>();
        facts.add(file.rows() + (file.rows() == 1 ? " row" : " rows"));
        facts.add(Times.bytes(file.bytes()));
        facts.add("uploaded by " + file.uploadedBy());
        facts.add(new Times(visit.organization().profile().timeZone()).minute(file.uploadedAt()));
        file.options().forEach((name, value) -> facts.add(Words.of(name) + ": " + value));
        return facts;
    }
}

package io.meniscus.console.imports;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.setup.Words;
import io.meniscus.console.view.Field;
import io.meniscus.http.Reply;
import io.meniscus.job.Jobs;
import io.meniscus.job.imports.ImportColumn;
import io.meniscus.job.imports.ImportKind;
import io.meniscus.job.imports.Imports;
import java.util.List;

/** {@code GET /console/{organization}/imports}: files that were uploaded, and the form that uploads one. */
record ListImports(Imports imports, Jobs jobs) implements PageRoute.OrganizationPage {
    static final String TITLE = "Imports";
    static final String TEMPLATE = "imports/imports.jte";
    private static final int PAGE = 25;

    @Override
    public Reply show(Visit visit) {
        return visit.page(
                TITLE, TEMPLATE, model(visit, visit.request().query("kind").orElse(""), ""));
    }

    ImportsModel model(Visit visit, String chosen, String error) {
        boolean mayUpload = visit.may(Permission.write(Resource.ADMIN));
        int from = visit.request()
                .query("from")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        var rows = imports.list(visit.org(), PAGE, from, jobs).stream()
                .map(status -> Told.row(status, visit))
                .toList();
        var kind = imports.kinds().find(chosen);
        return new ImportsModel(
                mayUpload ? visit.path(Place.IMPORTS, "") : "",
                imports.kinds().all().stream()
                        .map(one -> line(one, visit, chosen))
                        .toList(),
                kind.map(ImportKind::name).orElse(""),
                kind.map(ListImports::options).orElse(List.of()),
                kind.map(one -> one.columns(visit.org()).stream()
                                .map(ListImports::column)
                                .toList())
                        .orElse(List.of()),
                visit.path(Place.IMPORTS, "/templates/" + chosen),
                rows,
                rows.size() < PAGE ? "" : visit.path(Place.IMPORTS, "") + "?from=" + (from + PAGE),
                error);
    }

    private static ImportsModel.KindLine line(ImportKind kind, Visit visit, String chosen) {
        return new ImportsModel.KindLine(
                kind.name(),
                Told.title(kind.name()),
                kind.description(),
                visit.path(Place.IMPORTS, "") + "?kind=" + kind.name(),
                kind.name().equals(chosen));
    }

    private static List<Field> options(ImportKind kind) {
        return kind.options().stream()
                .map(option -> Field.text("option." + option.name(), Words.of(option.name()))
                        .optional()
                        .hint(option.description()))
                .toList();
    }

    private static ImportsModel.ColumnLine column(ImportColumn column) {
        return new ImportsModel.ColumnLine(
                column.name(),
                column.presence() == ImportColumn.Presence.NEEDED ? "needed" : "optional",
                column.description(),
                column.example());
    }
}

package io.meniscus.console.imports;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.http.Reply;
import io.meniscus.http.body.FormData;
import io.meniscus.job.Jobs;
import io.meniscus.job.imports.ImportResult;
import io.meniscus.job.imports.ImportStatus;
import io.meniscus.job.imports.Imports;
import java.util.HashMap;
import java.util.Map;

/** {@code POST /console/{organization}/imports}: stores a CSV file; what it would come to is shown next. */
record UploadFile(Imports imports, Jobs jobs) implements PageRoute.OrganizationPage {
    private static final int LONGEST_NAME = 200;
    private static final String OPTION = "option.";

    @Override
    public Reply show(Visit visit) {
        var kind = visit.form().text("kind");
        var file = file(visit);
        if (file.bytes().length == 0) {
            return again(visit, kind, "Choose a CSV file.");
        }
        var name = file.name().length() > LONGEST_NAME ? file.name().substring(0, LONGEST_NAME) : file.name();
        var by = visit.by().user().name();
        var upload = new Imports.Upload(kind, name, options(visit), by, file.bytes());
        return switch (imports.upload(visit.org(), upload, visit.request().at())) {
            case ImportResult.Of<ImportStatus>(var status) ->
                visit.by()
                        .redirect(visit.path(Place.IMPORTS, "/" + status.file().id()));
            case ImportResult.Refused<ImportStatus>(var refusal) -> again(visit, kind, Told.refusal(refusal));
        };
    }

    private Reply again(Visit visit, String kind, String words) {
        var model = new ListImports(imports, jobs).model(visit, kind, words);
        return visit.again(ListImports.TITLE, ListImports.TEMPLATE, model);
    }

    private static FormData.Part file(Visit visit) {
        var type = visit.request().header("Content-Type").orElse("");
        return FormData.isForm(type)
                ? FormData.part(type, visit.request().body(), "file").orElse(new FormData.Part("", new byte[0]))
                : new FormData.Part("", new byte[0]);
    }

    private static Map<String, String> options(Visit visit) {
        var options = new HashMap<String, String>();
        for (var name : visit.form().names(OPTION)) {
            var value = visit.form().text(name);
            if (!value.isEmpty()) {
                options.put(name.substring(OPTION.length()), value);
            }
        }
        return options;
    }
}

package io.meniscus.console.imports;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Visit;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.job.imports.Imports;
import java.nio.charset.StandardCharsets;

/** {@code GET …/imports/templates/{kind}}: a CSV to fill in. */
record GiveTemplate(Imports imports) implements PageRoute.OrganizationPage {
    @Override
    public Reply show(Visit visit) {
        var kind = imports.kinds()
                .find(visit.request().pathParameter("kind"))
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.UnknownRoute()));
        return visit.file(
                kind.name() + ".csv",
                "text/csv; charset=utf-8",
                Imports.template(kind, visit.org()).getBytes(StandardCharsets.UTF_8));
    }
}

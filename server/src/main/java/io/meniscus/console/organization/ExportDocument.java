package io.meniscus.console.organization;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Visit;
import io.meniscus.console.setup.Ground;
import io.meniscus.http.Reply;
import io.meniscus.organization.document.SetupExport;
import java.nio.charset.StandardCharsets;

/** {@code GET /console/{organization}/organization/document}: the set-up as the document that makes it; no secrets. */
record ExportDocument(Ground ground) implements PageRoute.OrganizationPage {
    @Override
    public Reply show(Visit visit) {
        var document = SetupExport.of(ground.states().fresh(visit), ground.randomness());
        var name = visit.organization().profile().code() + ".yaml";
        return visit.file(name, "application/yaml", SetupExport.yaml(document).getBytes(StandardCharsets.UTF_8));
    }
}

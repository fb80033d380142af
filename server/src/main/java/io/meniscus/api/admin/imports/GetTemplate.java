package io.meniscus.api.admin.imports;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.job.imports.Imports;
import io.meniscus.organization.Organizations;

/** A kind's columns as the header of a CSV to fill in, with a row of examples. */
record GetTemplate(Imports imports, Organizations organizations) implements Endpoint {
    @Override
    public Reply handle(Request request) {
        var org = AdminCall.organization(request, organizations);
        return imports.kinds()
                .find(request.pathParameter("kind"))
                .map(kind -> CsvReply.of(kind.name() + ".csv", Imports.template(kind, org)))
                .orElseGet(() -> AdminCall.notFound(request, "import"));
    }
}

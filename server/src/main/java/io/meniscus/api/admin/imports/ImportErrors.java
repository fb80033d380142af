package io.meniscus.api.admin.imports;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.job.Jobs;
import io.meniscus.job.imports.Imports;
import io.meniscus.organization.Organizations;

/** The rows that were not imported as a CSV: row, column, message. */
record ImportErrors(Imports imports, Jobs jobs, Organizations organizations) implements Endpoint {
    @Override
    public Reply handle(Request request) {
        var org = AdminCall.organization(request, organizations);
        long id = AdminCall.id(request);
        return imports.find(org, id, jobs).isEmpty()
                ? AdminCall.notFound(request, "import")
                : CsvReply.of("errors.csv", imports.problemsAsCsv(org, id));
    }
}

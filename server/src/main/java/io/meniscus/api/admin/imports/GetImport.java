package io.meniscus.api.admin.imports;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.job.Jobs;
import io.meniscus.job.imports.Imports;
import io.meniscus.organization.Organizations;

/** One import with its progress. */
record GetImport(Imports imports, Jobs jobs, Organizations organizations) implements Endpoint {
    @Override
    public Reply handle(Request request) {
        var org = AdminCall.organization(request, organizations);
        return imports.find(org, AdminCall.id(request), jobs)
                .map(status -> Reply.ok(ShownImport.of(status)))
                .orElseGet(() -> AdminCall.notFound(request, "import"));
    }
}

package io.meniscus.api.admin.imports;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.job.Jobs;
import io.meniscus.job.imports.ImportStatus;
import io.meniscus.job.imports.Imports;
import io.meniscus.organization.Organizations;
import java.util.List;

/** Imports of an organization, the newest first. */
record ListImports(Imports imports, Jobs jobs, Organizations organizations) implements Endpoint {
    record Answer(List<ShownImport> imports) {}

    @Override
    public Reply handle(Request request) {
        var org = AdminCall.organization(request, organizations);
        return Reply.ok(answer(imports.list(org, AdminCall.limit(request), AdminCall.offset(request), jobs)));
    }

    private static Answer answer(List<ImportStatus> found) {
        return new Answer(found.stream().map(ShownImport::of).toList());
    }
}

package io.meniscus.api.admin.imports;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.job.Jobs;
import io.meniscus.job.imports.ImportResult;
import io.meniscus.job.imports.ImportStatus;
import io.meniscus.job.imports.Imports;
import io.meniscus.organization.Organizations;

/** Runs a file in the background. */
record StartImport(Imports imports, Jobs jobs, Organizations organizations) implements Endpoint {
    @Override
    public Reply handle(Request request) {
        var org = AdminCall.organization(request, organizations);
        return switch (imports.start(org, AdminCall.id(request), request::mayAlso, request.at(), jobs)) {
            case ImportResult.Of<ImportStatus>(var status) -> Reply.of(202, 0, ShownImport.of(status));
            case ImportResult.Refused<ImportStatus>(var refusal) -> Errors.reply(request, refusal);
        };
    }
}

package io.meniscus.api.v2.organization;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;

/** {@code GET /v2/organization/till/{id}}: a till by its id (v2/organization). Refuses an unknown one (3202). */
final class GetTillById implements Endpoint {
    private final Organizations organizations;

    GetTillById(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        return GetTill.byId(request.pathParameter("id"), organization)
                .map(till -> Reply.ok(ShownTill.of(till, organization)))
                .orElseGet(() -> SetupCall.refused(3202, "Till not found"));
    }
}

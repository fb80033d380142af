package io.meniscus.api.v2.organization;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.Till;

/** {@code GET /v2/organization/activeTill}: a till that may be used (v2/organization). Refuses any other (3227). */
final class GetActiveTill implements Endpoint {
    private final Organizations organizations;

    GetActiveTill(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        return GetTill.asked(request, organization)
                .filter(Till::isActive)
                .map(till -> Reply.ok(ShownTill.of(till, organization)))
                .orElseGet(() -> SetupCall.refused(3227, "Active till not found"));
    }
}

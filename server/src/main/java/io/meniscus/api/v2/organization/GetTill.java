package io.meniscus.api.v2.organization;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.core.TillId;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.Till;
import java.util.Optional;

/** {@code GET /v2/organization/till}: a till by code, name or id (v2/organization). Refuses an unknown one (3202). */
final class GetTill implements Endpoint {
    private final Organizations organizations;

    GetTill(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        return asked(request, organization)
                .map(till -> Reply.ok(ShownTill.of(till, organization)))
                .orElseGet(() -> SetupCall.refused(3202, "Till not found"));
    }

    static Optional<Till> asked(Request request, Organization organization) {
        var code = request.query("code");
        if (code.isPresent()) {
            return organization.tillByCode(code.get());
        }
        var name = request.query("name");
        if (name.isPresent()) {
            return organization.tills().stream()
                    .filter(till -> till.name().equalsIgnoreCase(name.get().strip()))
                    .findFirst();
        }
        return byId(request.query("tillId").orElseThrow(() -> SetupCall.missing("code, name or tillId")), organization);
    }

    static Optional<Till> byId(String id, Organization organization) {
        return id.strip().matches("\\d{1,18}")
                ? organization.till(new TillId(Long.parseLong(id.strip())))
                : Optional.empty();
    }
}

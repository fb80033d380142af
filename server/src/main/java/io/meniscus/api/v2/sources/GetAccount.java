package io.meniscus.api.v2.sources;

import io.meniscus.api.v2.SetupCall;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.setup.OrganizationSetup;

/**
 * {@code GET /v2/org/{orgId}/sources/{uuid}}: one account with its configs. Refuses another organization (3221), what
 * is no uuid (3219) and an unknown one (3213).
 */
final class GetAccount implements Endpoint {
    private final Organizations organizations;
    private final OrganizationSetup setup;

    GetAccount(Organizations organizations, OrganizationSetup setup) {
        this.organizations = organizations;
        this.setup = setup;
    }

    @Override
    public Reply handle(Request request) {
        return Accounts.of(request, organizations, setup)
                .map(accounts -> reply(accounts, request.pathParameter("uuid")))
                .orElseGet(() -> SetupCall.refused(3221, "Organization id is invalid"));
    }

    static Reply reply(Accounts accounts, String uuid) {
        return accounts.find(uuid)
                .map(account -> Reply.ok(accounts.shown(account).alone(account)))
                .orElseGet(() -> unknown(uuid));
    }

    static Reply unknown(String uuid) {
        return uuid.strip().matches("[0-9A-Fa-f]{32}")
                ? SetupCall.refused(3213, "Source account not found")
                : SetupCall.refused(3219, "Source account uuid is invalid");
    }
}

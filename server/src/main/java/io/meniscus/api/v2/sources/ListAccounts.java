package io.meniscus.api.v2.sources;

import io.meniscus.api.v2.SetupCall;
import io.meniscus.api.v2.wire.W;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.setup.OrganizationSetup;
import java.util.List;

/**
 * {@code GET /v2/org/{orgId}/sources}: the organization's accounts, or with {@code uuid} the one of it. Refuses
 * another organization (3221) and an unknown account (3213).
 */
final class ListAccounts implements Endpoint {
    private final Organizations organizations;
    private final OrganizationSetup setup;

    ListAccounts(Organizations organizations, OrganizationSetup setup) {
        this.organizations = organizations;
        this.setup = setup;
    }

    /** The list. */
    record Body(List<ShownAccount> data, List<W> warnings, List<W> errors) {}

    @Override
    public Reply handle(Request request) {
        var accounts = Accounts.of(request, organizations, setup);
        if (accounts.isEmpty()) {
            return SetupCall.refused(3221, "Organization id is invalid");
        }
        var uuid = request.query("uuid");
        if (uuid.isPresent()) {
            return GetAccount.reply(accounts.get(), uuid.get());
        }
        var rows = accounts.get().organization().accounts().stream()
                .map(accounts.get()::shown)
                .toList();
        return Reply.ok(new Body(rows, List.of(), List.of()));
    }
}

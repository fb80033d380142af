package io.meniscus.api.v2.sources;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.wire.W;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.SourceAccount;
import io.meniscus.organization.kinds.Sources;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.history.Changed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code PUT /v2/org/{orgId}/sources/{uuid}}: changes an account; its uuid, source and identifier are fixed. Refuses
 * another organization and what does not fit (3221), another identifier (3217), what is no uuid (3219), an unknown
 * one (3213) and tills (403).
 */
final class ChangeAccount implements Endpoint {
    private final Organizations organizations;
    private final OrganizationSetup setup;
    private final By by;

    /** Where the uuid stands. */
    enum By {
        PATH,
        QUERY
    }

    ChangeAccount(Organizations organizations, OrganizationSetup setup, By by) {
        this.organizations = organizations;
        this.setup = setup;
        this.by = by;
    }

    /** An account that was changed. */
    record Done(
            long id,
            String uuid,
            int sourceTypeId,
            Map<String, String> configs,
            @Nullable Attribution attribution,
            List<W> warnings) {}

    /** When; who is not told. */
    record Attribution(
            String createDate, Map<String, String> createdBy, Map<String, String> modifiedBy, String modifiedDate) {}

    @Override
    public Reply handle(Request request) {
        var call = SetupCall.ofAdministrator(request, organizations, setup);
        var body = request.read(AccountBody.class);
        var accounts = Accounts.of(request, organizations, setup);
        if (accounts.isEmpty()) {
            return SetupCall.refused(3221, "Organization id is invalid");
        }
        var uuid = by == By.PATH
                ? request.pathParameter("uuid")
                : request.query("uuid").orElse("");
        var account = accounts.get().find(uuid);
        if (account.isEmpty()) {
            return GetAccount.unknown(uuid);
        }
        var identifier = AccountBody.text(body.sourceAccountIdentifier());
        if (!identifier.isEmpty() && !identifier.equals(account.get().account())) {
            return SetupCall.refused(3217, "Source account identifier cannot be changed");
        }
        var entry = JsonNodeFactory.instance
                .objectNode()
                .put(Sources.SOURCE.key(), account.get().source().name())
                .put(Sources.ACCOUNT.key(), account.get().account());
        body.put(entry);
        try {
            call.edit(Sources.KIND, How.CHANGE, entry);
        } catch (InvalidSetup e) {
            return SetupCall.refused(
                    3221,
                    "Source account not updated: " + e.problems().getFirst().message());
        }
        return done(Accounts.of(request, organizations, setup).orElseThrow(), uuid);
    }

    private static Reply done(Accounts accounts, String uuid) {
        SourceAccount account = accounts.find(uuid).orElseThrow();
        var zone = accounts.organization().clusterZone();
        return Reply.ok(new Done(
                account.id().value(),
                account.uuid(),
                account.source().code(),
                new TreeMap<>(account.configs()),
                accounts.changed(account)
                        .map((Changed at) -> new Attribution(
                                V2Dates.dateTime(at.first(), zone),
                                Map.of(),
                                Map.of(),
                                V2Dates.dateTime(at.last(), zone)))
                        .orElse(null),
                List.of()));
    }
}

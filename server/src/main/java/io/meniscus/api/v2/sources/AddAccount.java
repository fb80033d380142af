package io.meniscus.api.v2.sources;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.core.identity.Source;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.kinds.Sources;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.Problem;
import io.meniscus.organization.setup.Problem.Cause;

/**
 * {@code POST /v2/org/{orgId}/sources}: makes an account. Refuses another organization (3221), no name (3216), no or a
 * wrong identifier (3217), an unknown source (3218), an account that is there (3220); all else is 3214, tills 403.
 */
final class AddAccount implements Endpoint {
    private final Organizations organizations;
    private final OrganizationSetup setup;

    AddAccount(Organizations organizations, OrganizationSetup setup) {
        this.organizations = organizations;
        this.setup = setup;
    }

    @Override
    public Reply handle(Request request) {
        var call = SetupCall.ofAdministrator(request, organizations, setup);
        var body = request.read(AccountBody.class);
        if (Accounts.of(request, organizations, setup).isEmpty()) {
            return SetupCall.refused(3221, "Organization id is invalid");
        }
        var identifier = AccountBody.text(body.sourceAccountIdentifier());
        var source = Source.read(AccountBody.text(body.sourceTypeName()));
        if (AccountBody.text(body.name()).isEmpty()) {
            return SetupCall.refused(3216, "Source account name is missing");
        }
        if (identifier.isEmpty()) {
            return SetupCall.refused(3217, "Source account identifier is missing");
        }
        if (source.isEmpty()) {
            return SetupCall.refused(3218, "Source type is invalid");
        }
        var entry = JsonNodeFactory.instance
                .objectNode()
                .put(Sources.SOURCE.key(), source.get().name())
                .put(Sources.ACCOUNT.key(), identifier);
        body.put(entry);
        try {
            call.edit(Sources.KIND, How.NEW, entry);
        } catch (InvalidSetup e) {
            return refused(e.problems().getFirst());
        }
        return made(request, source.get(), identifier);
    }

    private Reply made(Request request, Source source, String identifier) {
        var accounts = Accounts.of(request, organizations, setup).orElseThrow();
        return accounts.organization().accounts().stream()
                .filter(account ->
                        account.source() == source && account.account().equals(identifier))
                .findFirst()
                .map(account -> Reply.ok(accounts.shown(account).alone()))
                .orElseThrow();
    }

    private static Reply refused(Problem problem) {
        if (problem.cause() == Cause.EXISTS) {
            return SetupCall.refused(3220, "Source account exists already");
        }
        if (problem.field().equals(Sources.NAME.key())) {
            return SetupCall.refused(3216, "Source account name is invalid");
        }
        return problem.field().equals(Sources.ACCOUNT.key())
                ? SetupCall.refused(3217, "Source account identifier is invalid")
                : SetupCall.refused(3214, "Source account not added: " + problem.message());
    }
}

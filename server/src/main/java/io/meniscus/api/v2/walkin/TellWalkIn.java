package io.meniscus.api.v2.walkin;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.customers.References;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.core.AccountId;
import io.meniscus.core.FreeText;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Person;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.customer.Customers;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.walkin.WalkIn;
import io.meniscus.walkin.WalkInRefusal;
import io.meniscus.walkin.WalkIns;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * {@code GET /v2/customer/walkin}: tells a till that a customer has come in (v2/walkin); whether anybody listens
 * makes no difference. Refuses no identifier value (8094), an invalid source (8095), an unknown till (8096), one that
 * is switched off (8098), and no identifier name or one that is not mobile, email or external_id (8099).
 */
final class TellWalkIn implements Endpoint {
    private static final Set<String> NAMES = Set.of("mobile", "email", "external_id", "externalid");

    private final WalkIns walkIns;
    private final Customers customers;
    private final Organizations organizations;

    TellWalkIn(WalkIns walkIns, Customers customers, Organizations organizations) {
        this.walkIns = walkIns;
        this.customers = customers;
        this.organizations = organizations;
    }

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var name = FreeText.of(request.query("identifierName").orElse(""));
        if (!NAMES.contains(name.toLowerCase(Locale.ROOT))) {
            return Errors.reply(new WalkInRefusal.IdentifierNameMissing());
        }
        if (FreeText.of(request.query("identifierValue").orElse("")).isEmpty()) {
            return Errors.reply(new WalkInRefusal.IdentifierValueMissing());
        }
        var code = FreeText.of(request.query("till_code").orElse(""));
        var till = organization.tillByCode(code);
        if (till.isEmpty()) {
            return Errors.reply(new WalkInRefusal.TillCodeInvalid(code));
        }
        if (!till.get().isActive()) {
            return Errors.reply(new WalkInRefusal.TillInactive(code));
        }
        return switch (References.byIdentifier(request, organization)) {
            case Outcome.Accepted<CustomerRef>(var ref, var warnings) ->
                tell(request, organization, till.get().id(), ref);
            case Outcome.Refused<CustomerRef>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<CustomerRef>(var cause) -> throw cause;
        };
    }

    private Reply tell(Request request, Organization organization, TillId till, CustomerRef ref) {
        return switch (customers.read(organization.id(), ref)) {
            case Outcome.Accepted<Person>(var person, var warnings) ->
                tell(request, organization, till, ref, person, warnings);
            case Outcome.Refused<Person>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<Person>(var cause) -> throw cause;
        };
    }

    private Reply tell(
            Request request,
            Organization organization,
            TillId till,
            CustomerRef ref,
            Person person,
            List<Warning> warnings) {
        walkIns.tell(
                organization.id(),
                new WalkIns.Told(
                        till, person.root().id(), account(ref), request.caller().till(), request.at()));
        return Reply.ok(new Entity<>("Customer check-in successful", Errors.warnings(warnings), List.of(), true));
    }

    private static AccountId account(CustomerRef ref) {
        return switch (ref.scope()) {
            case CustomerRef.Scope.All() -> WalkIn.ANY;
            case CustomerRef.Scope.Accounts(var accounts) -> accounts.iterator().next();
        };
    }
}

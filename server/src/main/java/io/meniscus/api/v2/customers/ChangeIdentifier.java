package io.meniscus.api.v2.customers;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.wire.Created;
import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.IdentifierFormat;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.change.ChangeIdentifiers;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.customer.Customers;
import io.meniscus.customer.FormRefused;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v2/customers/{id}/changeIdentifier}: takes identifiers from a profile, then adds others, all or none
 * (v2/customers "changeIdentifier"). A value that somebody else holds in another source merges the two (8051).
 */
final class ChangeIdentifier implements Endpoint {
    private final Customers customers;
    private final Organizations organizations;

    ChangeIdentifier(Customers customers, Organizations organizations) {
        this.customers = customers;
        this.organizations = organizations;
    }

    @Override
    public Reply handle(Request request) {
        var body = request.read(ChangeBody.class);
        var organization = Calls.organization(request, organizations);
        return switch (References.byId(request, organization)) {
            case Outcome.Accepted<CustomerRef>(var ref, var warnings) -> change(request, organization, body, ref);
            case Outcome.Refused<CustomerRef>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<CustomerRef>(var bug) -> throw bug;
        };
    }

    private Reply change(Request request, Organization organization, ChangeBody body, CustomerRef ref) {
        if (!(ref.scope() instanceof CustomerRef.Scope.Accounts(var accounts))) {
            return Errors.reply(new LookupRefusal.SourceInvalid());
        }
        try {
            var command = command(
                    request, organization, body, ref, accounts.iterator().next());
            return customers.change(Calls.of(request), command, Calls.rendering(request, ChangeIdentifier::render));
        } catch (FormRefused refused) {
            return Errors.reply(refused.refusal());
        }
    }

    private static ChangeIdentifiers command(
            Request request, Organization organization, ChangeBody body, CustomerRef ref, AccountId account)
            throws FormRefused {
        var warnings = new ArrayList<Warning>();
        return new ChangeIdentifiers(
                ref,
                account,
                keys(request, organization, body.add(), warnings),
                keys(request, organization, body.remove(), warnings),
                RegistrationPolicy.changes(organization),
                request.caller().till(),
                request.id(),
                warnings);
    }

    /** A value that does not read as its type must is dropped with a warning. */
    private static List<IdentifierKey> keys(
            Request request,
            Organization organization,
            @Nullable List<ChangeBody.Identifier> given,
            List<Warning> warnings)
            throws FormRefused {
        var mobiles = RegistrationPolicy.mobiles(organization, request.header("X-CAP-CLIENT-COUNTRYCODE"));
        var keys = new ArrayList<IdentifierKey>();
        for (var identifier : given == null ? List.<ChangeBody.Identifier>of() : given) {
            var name = identifier.type() == null ? "" : identifier.type();
            var type = IdentifierType.read(name)
                    .filter(known -> known.family() != IdentifierType.Family.CARD)
                    .orElseThrow(() -> new FormRefused(new CustomerRefusal.IdentifierTypeUnknown(name)));
            var value = identifier.value() == null ? "" : identifier.value();
            IdentifierFormat.read(type, value, mobiles)
                    .filter(key -> !organization.blockedValues().contains(value, key))
                    .ifPresentOrElse(keys::add, () -> warnings.add(new CustomerWarning.IdentifierDropped(type)));
        }
        return keys;
    }

    private static Reply render(List<Outcome<CustomerId>> outcomes) {
        return switch (outcomes.getFirst()) {
            case Outcome.Accepted<CustomerId>(var person, var warnings) ->
                Reply.ok(new Created(person.value(), Errors.warnings(warnings), null));
            case Outcome.Refused<CustomerId>(LookupRefusal.NotFound()) -> Errors.unknownUser();
            case Outcome.Refused<CustomerId>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<CustomerId>(var bug) -> throw bug;
        };
    }
}

package io.meniscus.api.v2.customers;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.wire.Created;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.identity.registration.Registration.Strangers;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.customer.Customers;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.util.List;

/**
 * {@code PUT /v2/customers/{id}} and its look-up twin: what is given replaces, what is absent stays (v2/customers
 * "update details"). The profile of the source named is added where there is none; stored identifiers stay (91006).
 */
final class UpdateCustomer implements Endpoint {
    private final Customers customers;
    private final Organizations organizations;
    private final References.Reference reference;

    UpdateCustomer(Customers customers, Organizations organizations, References.Reference reference) {
        this.customers = customers;
        this.organizations = organizations;
        this.reference = reference;
    }

    @Override
    public Reply handle(Request request) {
        var body = request.read(RegisterBody.class);
        var organization = Calls.organization(request, organizations);
        return switch (reference.read(request, organization)) {
            case Outcome.Accepted<CustomerRef>(var ref, var warnings) -> update(request, organization, body, ref);
            case Outcome.Refused<CustomerRef>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<CustomerRef>(var bug) -> throw bug;
        };
    }

    private Reply update(Request request, Organization organization, RegisterBody body, CustomerRef ref) {
        var form = new FormReader(request, organization).update(body);
        var command = new io.meniscus.core.identity.registration.UpdateCustomer(anywhere(ref), form, Strangers.LEAVE);
        return customers.update(
                Calls.of(request),
                List.of(command),
                Calls.rendering(request, outcomes -> render(ref, outcomes.getFirst())));
    }

    /** An id names its customer whether or not there is a profile of the source: it is added. */
    private static CustomerRef anywhere(CustomerRef ref) {
        return switch (ref) {
            case CustomerRef.ById(CustomerId id, var scope) -> new CustomerRef.ById(id, new CustomerRef.Scope.All());
            case CustomerRef.ByIdentifier found -> found;
        };
    }

    private static Reply render(CustomerRef ref, Outcome<Registered> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Registered>(var registered, var warnings) ->
                Reply.ok(new Created(registered.person().value(), Errors.warnings(warnings), List.of()));
            case Outcome.Refused<Registered>(var refusal) -> refused(ref, refusal);
            case Outcome.Failed<Registered>(var bug) -> throw bug;
        };
    }

    private static Reply refused(CustomerRef ref, Refusal refusal) {
        boolean isUnknownId = ref instanceof CustomerRef.ById && refusal instanceof LookupRefusal.NotFound;
        return isUnknownId ? Errors.unknownUser() : Errors.reply(refusal);
    }
}

package io.meniscus.api.v2.customers;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Customers;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;

/**
 * {@code GET /v2/customers/lookup}: an identifier to the person's id (v2/customers-lookup). Nobody is HTTP 200 with
 * 8015; a merged victim answers with the survivor and 8069.
 */
final class LookupCustomer implements Endpoint {
    private final Customers customers;
    private final Organizations organizations;

    LookupCustomer(Customers customers, Organizations organizations) {
        this.customers = customers;
        this.organizations = organizations;
    }

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        return switch (References.byIdentifier(request, organization)) {
            case Outcome.Accepted<CustomerRef>(var ref, var warnings) -> render(customers.find(organization.id(), ref));
            case Outcome.Refused<CustomerRef>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<CustomerRef>(var cause) -> throw cause;
        };
    }

    private static Reply render(Outcome<CustomerId> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<CustomerId>(var id, var warnings) ->
                Reply.ok(Entity.of(id.value(), Errors.warnings(warnings)));
            case Outcome.Refused<CustomerId>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<CustomerId>(var cause) -> throw cause;
        };
    }
}

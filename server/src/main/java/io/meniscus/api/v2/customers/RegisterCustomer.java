package io.meniscus.api.v2.customers;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.wire.Created;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Customers;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import java.util.List;

/**
 * {@code POST /v2/customers}: registers a person, or joins the profile to the one its identifiers name in another
 * source, merging persons where they name several (v2/customers "register"). Refuses an identifier known in the same
 * source and account (8006).
 */
final class RegisterCustomer implements Endpoint {
    private final Customers customers;
    private final Organizations organizations;

    RegisterCustomer(Customers customers, Organizations organizations) {
        this.customers = customers;
        this.organizations = organizations;
    }

    @Override
    public Reply handle(Request request) {
        var body = request.read(RegisterBody.class);
        var organization = Calls.organization(request, organizations);
        var command = new FormReader(request, organization).registration(body);
        return customers.register(
                Calls.of(request), List.of(command), Calls.rendering(request, RegisterCustomer::render));
    }

    private static Reply render(List<Outcome<Registered>> outcomes) {
        return switch (outcomes.getFirst()) {
            case Outcome.Accepted<Registered>(var registered, var warnings) ->
                Reply.ok(new Created(registered.person().value(), Errors.warnings(warnings), List.of()));
            case Outcome.Refused<Registered>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<Registered>(var cause) -> throw cause;
        };
    }
}

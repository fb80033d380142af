package io.meniscus.api.v2.customers;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Person;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Owner;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Calls about something that one customer has, who is named by id or by an identifier. Refuses as look-ups do; a merged
 * victim is the survivor, with warning 8069.
 */
public record OfCustomer(Customers customers, Organizations organizations) {
    /** What says whom such a call is about. */
    public static final List<Parameter> QUERY = List.of(
            new Parameter("source", Presence.OPTIONAL, "source of the profile, ALL for every one; lookup needs one"),
            new Parameter("accountId", Presence.OPTIONAL, "account, for a source that has several"),
            new Parameter("identifierName", Presence.OPTIONAL, "for lookup: mobile, email, externalId, id, …"),
            new Parameter("identifierValue", Presence.OPTIONAL, "for lookup: its value"));

    /** What is done once the customer is found. */
    @FunctionalInterface
    public interface Work {
        Reply on(Found found);
    }

    /** The customer a call is about. */
    public record Found(Organization organization, CustomerRef ref, Person person, List<W> warnings) {
        public Owner owner() {
            return Owner.of(ref, person);
        }

        /** The warnings of the look-up with further ones behind them. */
        public List<W> warnings(List<W> further) {
            var all = new ArrayList<>(warnings);
            all.addAll(further);
            return List.copyOf(all);
        }
    }

    public Reply handle(Request request, Work work) {
        return handle(request, work, Errors::reply);
    }

    /** As {@link #handle(Request, Work)}, for calls that have words of their own for refusals. */
    public Reply handle(Request request, Work work, Function<Refusal, Reply> refused) {
        var organization = Calls.organization(request, organizations);
        return switch (References.addressed(request, organization)) {
            case Outcome.Accepted<CustomerRef>(var ref, var warnings) -> read(organization, ref, work, refused);
            case Outcome.Refused<CustomerRef>(var refusal) -> refused.apply(refusal);
            case Outcome.Failed<CustomerRef>(var cause) -> throw cause;
        };
    }

    private Reply read(Organization organization, CustomerRef ref, Work work, Function<Refusal, Reply> refused) {
        return switch (customers.read(organization.id(), ref)) {
            case Outcome.Accepted<Person>(var person, var warnings) ->
                work.on(new Found(organization, ref, person, Errors.warnings(warnings)));
            case Outcome.Refused<Person>(var refusal) -> refused.apply(refusal);
            case Outcome.Failed<Person>(var cause) -> throw cause;
        };
    }
}

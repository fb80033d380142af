package io.meniscus.api.v1_1.customer.held;

import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.customer.Asked;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.points.Holder;
import io.meniscus.points.Holders;
import io.meniscus.points.Holders.Extent;

/**
 * Reads of one customer and what it has in programs, both in one go. Refuses a value that is nobody's (1012); a merged
 * victim is the survivor.
 */
public record OfHolder(Holders holders, Organizations organizations) {

    /** The customer a read is about. */
    public record Found(Organization organization, Holder holder) {}

    public Outcome<Found> find(Request request, Asked asked) {
        var organization = Calls.organization(request, organizations);
        var mobiles = RegistrationPolicy.mobiles(organization, request.header("X-CAP-CLIENT-COUNTRYCODE"));
        var ref = asked.reference(mobiles);
        if (ref.isEmpty()) {
            return Outcome.refused(new LookupRefusal.NotFound());
        }
        return switch (holders.read(organization.id(), ref.get(), Extent.SUMS, request.at())) {
            case Outcome.Accepted<Holder>(var holder, var warnings) ->
                Outcome.accepted(new Found(organization, holder), warnings);
            case Outcome.Refused<Holder>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<Holder>(var cause) -> throw cause;
        };
    }
}

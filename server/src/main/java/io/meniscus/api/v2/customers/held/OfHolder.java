package io.meniscus.api.v2.customers.held;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.customers.Errors;
import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.customers.References;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Person;
import io.meniscus.core.points.Lot;
import io.meniscus.core.program.Enrolment;
import io.meniscus.core.program.Program;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.points.Holder;
import io.meniscus.points.Holders;
import io.meniscus.points.Holders.Extent;
import io.meniscus.points.PointsReads.Holdings;
import java.util.List;
import java.util.function.Function;

/**
 * Calls about what one customer has in programs, who is named as in {@link OfCustomer}; both are read in one go.
 * Refuses as look-ups do; a merged victim is the survivor, with warning 8069.
 */
public record OfHolder(Holders holders, Organizations organizations) {

    /** The customer and what it has. */
    public record Found(OfCustomer.Found customer, Holdings holdings, List<Lot> lots) {
        public Found {
            lots = List.copyOf(lots);
        }

        public Organization organization() {
            return customer.organization();
        }

        public OrgId org() {
            return organization().id();
        }

        public Person person() {
            return customer.person();
        }

        public long userId() {
            return person().root().id().value();
        }

        public List<W> warnings() {
            return customer.warnings();
        }

        /** The programs the customer takes part in, the default one first. */
        public List<Program> programs() {
            var programs = organization().programs();
            return programs.all().stream()
                    .filter(program -> Enrolment.isIn(program, programs, person(), holdings.programs()))
                    .toList();
        }
    }

    /** What is done once the customer is found. */
    @FunctionalInterface
    public interface Work {
        Reply on(Found found);
    }

    /** How a call names the customer. */
    @FunctionalInterface
    public interface Naming {
        Outcome<CustomerRef> read(Request request, Organization organization);
    }

    public Reply handle(Request request, Extent extent, Work work, Function<Refusal, Reply> refused) {
        return handle(request, References::addressed, extent, work, refused);
    }

    /** As {@link #handle(Request, Extent, Work, Function)}, for calls that name the customer in their own way. */
    public Reply handle(Request request, Naming naming, Extent extent, Work work, Function<Refusal, Reply> refused) {
        var organization = Calls.organization(request, organizations);
        return switch (naming.read(request, organization)) {
            case Outcome.Accepted<CustomerRef>(var ref, var warnings) ->
                switch (holders.read(organization.id(), ref, extent, request.at())) {
                    case Outcome.Accepted<Holder>(var holder, var found) ->
                        work.on(new Found(
                                new OfCustomer.Found(organization, ref, holder.person(), Errors.warnings(found)),
                                holder.holdings(),
                                holder.lots()));
                    case Outcome.Refused<Holder>(var refusal) -> refused.apply(refusal);
                    case Outcome.Failed<Holder>(var cause) -> throw cause;
                };
            case Outcome.Refused<CustomerRef>(var refusal) -> refused.apply(refusal);
            case Outcome.Failed<CustomerRef>(var cause) -> throw cause;
        };
    }
}

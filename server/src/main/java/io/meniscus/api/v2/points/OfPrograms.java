package io.meniscus.api.v2.points;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.core.OrgId;
import io.meniscus.core.program.Program;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.points.PointsReads;
import io.meniscus.points.PointsReads.Holdings;
import java.util.List;

/** Reads of what one customer has in programs. Refuses as look-ups and {@link ProgramQuery} do. */
record OfPrograms(OfCustomer customer, PointsReads points) {

    /** The customer, what it has, and the programs that are asked for and that it is enrolled in. */
    record Found(OfCustomer.Found customer, Holdings holdings, ProgramQuery query, List<Program> programs) {
        OrgId org() {
            return customer.organization().id();
        }

        long userId() {
            return customer.person().root().id().value();
        }
    }

    /** What is done with it. */
    @FunctionalInterface
    interface Work {
        Reply on(Found found);
    }

    Reply handle(Request request, Work work) {
        var programs = Calls.organization(request, customer.organizations()).programs();
        return switch (ProgramQuery.of(request, programs)) {
            case Outcome.Accepted<ProgramQuery>(var query, var warnings) ->
                customer.handle(request, found -> with(request, found, query, work), Errors::reply);
            case Outcome.Refused<ProgramQuery>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<ProgramQuery>(var cause) -> throw cause;
        };
    }

    private Reply with(Request request, OfCustomer.Found found, ProgramQuery query, Work work) {
        var holdings = points.of(found.organization().id(), found.person().members(), request.at());
        var programs = found.organization().programs();
        return switch (query.enrolled(programs, found.person(), holdings.programs())) {
            case Outcome.Accepted<List<Program>>(var enrolled, var warnings) ->
                work.on(new Found(found, holdings, query, enrolled));
            case Outcome.Refused<List<Program>>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<List<Program>>(var cause) -> throw cause;
        };
    }
}

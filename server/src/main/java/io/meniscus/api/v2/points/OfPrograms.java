package io.meniscus.api.v2.points;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.customers.held.OfHolder;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.Lot;
import io.meniscus.core.program.Program;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.points.Holders.Extent;
import io.meniscus.points.PointsReads.Holdings;
import java.time.ZoneId;
import java.util.List;

/** Reads of what one customer has in programs. Refuses as look-ups and {@link ProgramQuery} do. */
record OfPrograms(OfHolder customer) {

    /** The customer, what it has, and the programs that are asked for and that it is enrolled in. */
    record Found(OfHolder.Found holder, ProgramQuery query, List<Program> programs) {
        long userId() {
            return holder.userId();
        }

        Holdings holdings() {
            return holder.holdings();
        }

        List<Lot> lots() {
            return holder.lots();
        }

        List<ProgramId> programIds() {
            return programs.stream().map(Program::id).toList();
        }

        ZoneId zone() {
            return holder.organization().clusterZone();
        }

        List<W> warnings() {
            return holder.warnings();
        }
    }

    /** What is done with it. */
    @FunctionalInterface
    interface Work {
        Reply on(Found found);
    }

    Reply handle(Request request, Extent extent, Work work) {
        var programs = Calls.organization(request, customer.organizations()).programs();
        return switch (ProgramQuery.of(request, programs)) {
            case Outcome.Accepted<ProgramQuery>(var query, var warnings) ->
                customer.handle(request, extent, found -> with(found, query, work), Errors::reply);
            case Outcome.Refused<ProgramQuery>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<ProgramQuery>(var cause) -> throw cause;
        };
    }

    private static Reply with(OfHolder.Found found, ProgramQuery query, Work work) {
        var programs = found.organization().programs();
        return switch (query.enrolled(
                programs, found.person(), found.holdings().programs())) {
            case Outcome.Accepted<List<Program>>(var enrolled, var warnings) ->
                work.on(new Found(found, query, enrolled));
            case Outcome.Refused<List<Program>>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<List<Program>>(var cause) -> throw cause;
        };
    }
}

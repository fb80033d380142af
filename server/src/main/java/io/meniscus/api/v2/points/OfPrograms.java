package io.meniscus.api.v2.points;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.customers.References;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.ProgramId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.points.Lot;
import io.meniscus.core.program.Program;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.points.Holders;
import io.meniscus.points.Holders.Extent;
import io.meniscus.points.PointsReads.Holdings;
import io.meniscus.points.Purse;
import java.time.ZoneId;
import java.util.List;

/** Reads of what one customer has in programs. Refuses as look-ups and {@link ProgramQuery} do. */
record OfPrograms(Holders holders, Organizations organizations) {

    /** What the customer has, and the programs that are asked for and that it is enrolled in. */
    record Found(Organization organization, Purse purse, ProgramQuery query, List<Program> programs, List<W> warnings) {
        long userId() {
            return purse.root().id().value();
        }

        Holdings holdings() {
            return purse.holdings();
        }

        List<Lot> lots() {
            return purse.lots();
        }

        List<ProgramId> programIds() {
            return programs.stream().map(Program::id).toList();
        }

        ZoneId zone() {
            return organization.clusterZone();
        }
    }

    /** What is done with it. */
    @FunctionalInterface
    interface Work {
        Reply on(Found found);
    }

    Reply handle(Request request, Extent extent, Work work) {
        var organization = Calls.organization(request, organizations);
        return switch (ProgramQuery.of(request, organization.programs())) {
            case Outcome.Accepted<ProgramQuery>(var query, var warnings) ->
                find(request, organization, query, extent, work);
            case Outcome.Refused<ProgramQuery>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<ProgramQuery>(var cause) -> throw cause;
        };
    }

    private Reply find(Request request, Organization organization, ProgramQuery query, Extent extent, Work work) {
        return switch (References.addressed(request, organization)) {
            case Outcome.Accepted<CustomerRef>(var ref, var warnings) ->
                switch (holders.purse(organization.id(), ref, extent, request.at())) {
                    case Outcome.Accepted<Purse>(var purse, var found) -> with(organization, purse, query, found, work);
                    case Outcome.Refused<Purse>(var refusal) -> Errors.reply(refusal);
                    case Outcome.Failed<Purse>(var cause) -> throw cause;
                };
            case Outcome.Refused<CustomerRef>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<CustomerRef>(var cause) -> throw cause;
        };
    }

    private static Reply with(
            Organization organization, Purse purse, ProgramQuery query, List<Warning> warnings, Work work) {
        var programs = organization.programs();
        return switch (query.enrolled(programs, purse.root(), purse.holdings().programs())) {
            case Outcome.Accepted<List<Program>>(var enrolled, var further) ->
                work.on(new Found(
                        organization, purse, query, enrolled, io.meniscus.api.v2.customers.Errors.warnings(warnings)));
            case Outcome.Refused<List<Program>>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<List<Program>>(var cause) -> throw cause;
        };
    }
}

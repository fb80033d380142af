package io.meniscus.api.v2.points;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.V2Dates;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.Profile;
import io.meniscus.core.program.Program;
import io.meniscus.core.redemption.Transfer;
import io.meniscus.core.redemption.TransferPoints;
import io.meniscus.core.redemption.Transferring.Transferred;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.redemption.Redemptions;
import java.util.List;
import java.util.function.Function;

/**
 * {@code POST /v2/points/transfer}: gives points that bills earned to another customer (v2/points). Refuses as
 * isTransferrable does, and a code that is missing or none (808).
 */
final class GivePoints implements Endpoint {
    private final Redemptions redemptions;
    private final Organizations organizations;

    GivePoints(Redemptions redemptions, Organizations organizations) {
        this.redemptions = redemptions;
        this.organizations = organizations;
    }

    /** Whole answer. */
    record Done(List<Row> data) {}

    /** What was moved. */
    record Row(
            String pointsTransferDate,
            double pointsTransferred,
            long transferId,
            String transferType,
            Party transferredFrom,
            Party transferredTo,
            String notes,
            String programName) {

        static Row of(Organization organization, Transfer transfer, Direction direction, Party from, Party to) {
            return new Row(
                    V2Dates.spaced(transfer.made().at(), organization.clusterZone()),
                    transfer.points().toDecimal().doubleValue(),
                    transfer.id(),
                    direction.name(),
                    from,
                    to,
                    transfer.notes(),
                    organization
                            .programs()
                            .find(transfer.program())
                            .map(Program::name)
                            .orElse(""));
        }
    }

    /** Which way points went, as the wire says it. */
    enum Direction {
        DEDUCTION,
        ADDITION
    }

    record Party(long userId, String firstName, String lastName) {
        static Party of(Person person) {
            return new Party(
                    person.root().id().value(), name(person, Profile::firstName), name(person, Profile::lastName));
        }

        private static String name(Person person, Function<Profile, String> part) {
            return person.profiles().stream()
                    .map(view -> part.apply(view.profile()))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var body = request.read(TransferBody.class);
        return switch (new TransferReader(request, organization).read(body)) {
            case Outcome.Accepted<TransferPoints>(var command, var warnings) ->
                redemptions.transfer(
                        Calls.of(request),
                        command,
                        Calls.rendering(request, outcomes -> render(organization, outcomes.getFirst())));
            case Outcome.Refused<TransferPoints>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<TransferPoints>(var cause) -> throw cause;
        };
    }

    private static Reply render(Organization organization, Outcome<Transferred> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Transferred>(var moved, var warnings) ->
                Reply.ok(new Done(List.of(Row.of(
                        organization,
                        moved.transfer(),
                        Direction.DEDUCTION,
                        Party.of(moved.between().from()),
                        Party.of(moved.between().to())))));
            case Outcome.Refused<Transferred>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<Transferred>(var cause) -> throw cause;
        };
    }
}

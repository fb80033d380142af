package io.meniscus.api.v2.points;

import io.meniscus.api.AskedLanguage;
import io.meniscus.api.Calls;
import io.meniscus.api.v2.wire.DataList;
import io.meniscus.core.identity.Person;
import io.meniscus.core.otp.CodeAction;
import io.meniscus.core.redemption.SendCode;
import io.meniscus.core.redemption.TransferPoints;
import io.meniscus.core.redemption.Transferrable;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.otp.NewCodes;
import io.meniscus.points.PointsReads;
import io.meniscus.redemption.Redemptions;
import java.math.BigDecimal;
import java.util.List;

/**
 * {@code POST /v2/points/isTransferrable}: may these points go to that customer; with {@code issueOtp} the giver is
 * sent the code a transfer needs (v2/points). Refuses a program there is not (885), identifiers (8013, 8015), 414 to
 * 419, and 860 where no code can be sent.
 */
final class CheckTransfer implements Endpoint {
    private final Redemptions redemptions;
    private final Organizations organizations;
    private final NewCodes codes;
    private final PointsReads points;

    CheckTransfer(Redemptions redemptions, Organizations organizations, NewCodes codes, PointsReads points) {
        this.redemptions = redemptions;
        this.organizations = organizations;
        this.codes = codes;
        this.points = points;
    }

    /** That they may, and between whom. */
    record Row(
            BigDecimal pointsTobeTransferred,
            TransferParty transferFrom,
            TransferParty transferTo,
            boolean transferrable) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var body = request.read(TransferBody.class);
        return switch (new TransferReader(request, organization).read(body)) {
            case Outcome.Accepted<TransferPoints>(var command, var warnings) ->
                check(request, organization, body, command);
            case Outcome.Refused<TransferPoints>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<TransferPoints>(var cause) -> throw cause;
        };
    }

    private Reply check(Request request, Organization organization, TransferBody body, TransferPoints command) {
        return switch (redemptions.check(organization.id(), command)) {
            case Outcome.Accepted<Transferrable>(var between, var warnings) -> {
                var language = AskedLanguage.of(request);
                var members = List.of(between.from().members(), between.to().members());
                var holdings = points.ofAll(organization.id(), members, request.at());
                var row = new Row(
                        command.amount(),
                        TransferParty.of(organization, between.from(), holdings.getFirst(), language),
                        TransferParty.of(organization, between.to(), holdings.getLast(), language),
                        true);
                var reply = Reply.ok(DataList.of(List.of(row), List.of()));
                yield Boolean.TRUE.equals(body.issueOtp()) ? send(request, organization, command, reply) : reply;
            }
            case Outcome.Refused<Transferrable>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<Transferrable>(var cause) -> throw cause;
        };
    }

    /** The answer is given once the code is on its way. */
    private Reply send(Request request, Organization organization, TransferPoints command, Reply sent) {
        var draft = codes.draw(organization, CodeAction.POINTSTRANSFER, request.id());
        return redemptions.send(
                Calls.of(request),
                new SendCode.ToTransfer(command, draft),
                Calls.<Person>rendering(request, outcomes -> switch (outcomes.getFirst()) {
                    case Outcome.Accepted<Person> _ -> sent;
                    case Outcome.Refused<Person>(var refusal) -> Errors.reply(refusal);
                    case Outcome.Failed<Person>(var cause) -> throw cause;
                }));
    }
}

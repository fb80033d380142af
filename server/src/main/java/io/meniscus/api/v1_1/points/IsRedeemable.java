package io.meniscus.api.v1_1.points;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.core.identity.Person;
import io.meniscus.core.points.Points;
import io.meniscus.core.program.Program;
import io.meniscus.core.redemption.Redeemable;
import io.meniscus.core.redemption.RedemptionAsk;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.otp.NewCodes;
import io.meniscus.redemption.PointsPolicy;
import io.meniscus.redemption.Redemptions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1.1/points/isredeemable}: would these points be redeemed (v1.1/points); with {@code issue_otp} a code is
 * sent when they would. The first check that fails answers, 816 to 818, 808 for a code that came with the question;
 * a code that could not be sent leaves them redeemable with 876. No points in the query is code 400.
 */
final class IsRedeemable implements Endpoint {
    private static final int CODE_NOT_SENT = 876;

    private final Redemptions redemptions;
    private final Organizations organizations;
    private final NewCodes codes;

    IsRedeemable(Redemptions redemptions, Organizations organizations, NewCodes codes) {
        this.redemptions = redemptions;
        this.organizations = organizations;
        this.codes = codes;
    }

    /** The whole answer. */
    record Answer(Response response) {
        record Response(Status status, Whether points) {}

        record Whether(Item redeemable) {}
    }

    /** Whether they are redeemable, with the identifiers as they were given. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String external_id,
            @Nullable String card_number,
            @Nullable String card_external_id,
            String points,
            String is_redeemable,
            BigDecimal points_redeem_value,
            BigDecimal points_redeem_local_value,
            String points_currency_ratio,
            ItemStatus item_status) {}

    @Override
    public Reply handle(Request request) {
        var asking = Asking.of(request, organizations);
        var code = OfCustomer.isOn(request, "skip_validation")
                ? ""
                : request.query("validation_code").orElse("").strip();
        var shown = new Shown(asking, program(asking.reader(), request));
        return switch (asking.ask(code)) {
            case Outcome.Accepted<RedemptionAsk>(var ask, var warnings) ->
                switch (checked(asking, ask)) {
                    case Outcome.Accepted<Redeemable>(var redeemable, var further) ->
                        shown.redeemable(redeemable, sent(asking, ask));
                    case Outcome.Refused<Redeemable>(var refusal) -> shown.refused(Errors.of(refusal));
                    case Outcome.Failed<Redeemable>(var cause) -> throw cause;
                };
            case Outcome.Refused<RedemptionAsk>(var refusal) -> shown.refused(Errors.of(refusal));
            case Outcome.Failed<RedemptionAsk>(var cause) -> throw cause;
        };
    }

    private Outcome<Redeemable> checked(Asking asking, RedemptionAsk ask) {
        return ask.code().isEmpty()
                ? redemptions.check(asking.organization().id(), ask)
                : redemptions.tryCode(Calls.of(asking.request()), ask, new First<>());
    }

    private static Optional<Program> program(AskReader reader, Request request) {
        return reader.rules().program(reader.program(), request.caller().till());
    }

    /** Whether the code that was asked for is on its way; it is where none was. */
    private boolean sent(Asking asking, RedemptionAsk ask) {
        return !OfCustomer.isOn(asking.request(), "issue_otp")
                || asking.send(redemptions, codes, ask) instanceof Outcome.Accepted<Person>;
    }

    /** The answer's words. */
    private record Shown(Asking asking, Optional<Program> program) {

        Reply redeemable(Redeemable redeemable, boolean codeSent) {
            var status = codeSent
                    ? ItemStatus.text(ItemStatus.Outcome.SUCCESS, 800, "Points can be redeemed")
                    : ItemStatus.text(
                            ItemStatus.Outcome.SUCCESS,
                            CODE_NOT_SENT,
                            "Points can be redeemed, validation code was not generated");
            var item = item("true", redeemable.points().toDecimal(), status);
            return Reply.ok(new Answer(new Answer.Response(Status.success("SUCCESS"), new Answer.Whether(item))));
        }

        Reply refused(ItemError error) {
            var status = ItemStatus.text(ItemStatus.Outcome.FAILURE, error.code(), error.message());
            var number = AskReader.number(asking.points());
            var amount = OfCustomer.isOn(asking.request(), "currency_input")
                    ? new RedemptionAsk.Amount.OfMoney(number)
                    : new RedemptionAsk.Amount.OfPoints(number);
            var asked = program.map(found -> Redeemable.points(amount, found)).orElse(BigDecimal.ZERO);
            var whole = Status.ofBatch(1, 0, "SUCCESS");
            return Reply.of(
                    200,
                    error.code(),
                    new Answer(new Answer.Response(whole, new Answer.Whether(item("false", asked, status)))));
        }

        private Item item(String isRedeemable, BigDecimal asked, ItemStatus status) {
            var organization = asking.organization();
            var whose = asking.whose();
            var worth = program.map(found -> found.worth(
                            Points.of(asked, RoundingMode.HALF_UP), PointsPolicy.currencyDecimals(organization)))
                    .orElse(BigDecimal.ZERO);
            var local = new Worth(organization, asking.request().caller().till()).local(worth);
            return new Item(
                    whose.text("mobile"),
                    whose.text("email"),
                    whose.text("external_id"),
                    whose.text("card_number"),
                    whose.text("card_external_id"),
                    asking.points(),
                    isRedeemable,
                    Plain.of(worth),
                    Plain.of(local),
                    Plain.text(program.map(Program::ratio).orElse(BigDecimal.ZERO)),
                    status);
        }
    }
}

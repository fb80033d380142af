package io.meniscus.api.v1_1.points;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.core.identity.Person;
import io.meniscus.core.otp.CodeAction;
import io.meniscus.core.redemption.RedemptionAsk;
import io.meniscus.core.redemption.SendCode;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.otp.NewCodes;
import io.meniscus.redemption.Redemptions;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1.1/points/validationcode}: sends the customer a code to redeem these points with; while one is valid it
 * is sent again (v1.1/points). Refuses what isredeemable refuses, and 860 where no code can be sent; no points in the
 * query is code 400.
 */
final class IssueCode implements Endpoint {
    private final Redemptions redemptions;
    private final Organizations organizations;
    private final NewCodes codes;

    IssueCode(Redemptions redemptions, Organizations organizations, NewCodes codes) {
        this.redemptions = redemptions;
        this.organizations = organizations;
        this.codes = codes;
    }

    /** The whole answer. */
    record Answer(Response response) {
        record Response(Status status, Issued validation_code) {}

        record Issued(Item code) {}
    }

    /** Whom it was sent to, and for how many points; of a refusal, as they were given. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Nullable String user_id,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String external_id,
            String points,
            ItemStatus item_status) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var points = request.query("points")
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.BadParameter("points are missing")));
        var whose = Whose.of(request);
        var asked = new AskReader(request, organization)
                .ask(whose, points, request.caller().till(), "");
        return switch (asked) {
            case Outcome.Accepted<RedemptionAsk>(var ask, var warnings) ->
                send(request, organization, ask, whose, points);
            case Outcome.Refused<RedemptionAsk>(var refusal) -> refused(whose, points, Errors.of(refusal));
            case Outcome.Failed<RedemptionAsk>(var cause) -> throw cause;
        };
    }

    private Reply send(Request request, Organization organization, RedemptionAsk ask, Whose whose, String points) {
        var draft = codes.draw(organization, CodeAction.POINTS, request.id());
        Outcome<Person> outcome = redemptions.send(Calls.of(request), new SendCode.ToRedeem(ask, draft), new First<>());
        return switch (outcome) {
            case Outcome.Accepted<Person>(var person, var warnings) -> {
                var status = ItemStatus.text(ItemStatus.Outcome.SUCCESS, 200, "Validation Code Issued by SMS/Email");
                var id = Long.toString(person.root().id().value());
                yield Reply.ok(answer(Status.success("Operation Successful"), item(whose, id, points, status)));
            }
            case Outcome.Refused<Person>(var refusal) -> refused(whose, points, Errors.of(refusal));
            case Outcome.Failed<Person>(var cause) -> throw cause;
        };
    }

    private static Reply refused(Whose whose, String points, ItemError error) {
        var status = ItemStatus.text(ItemStatus.Outcome.FAILURE, error.code(), error.message());
        var item = item(whose, whose.text("user_id"), points, status);
        return Reply.of(200, error.code(), answer(Status.ofBatch(1, 0, "Operation Successful"), item));
    }

    private static Answer answer(Status status, Item item) {
        return new Answer(new Answer.Response(status, new Answer.Issued(item)));
    }

    private static Item item(Whose whose, @Nullable String userId, String points, ItemStatus status) {
        return new Item(userId, whose.text("mobile"), whose.text("email"), whose.text("external_id"), points, status);
    }
}

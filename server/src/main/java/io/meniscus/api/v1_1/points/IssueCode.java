package io.meniscus.api.v1_1.points;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.core.identity.Person;
import io.meniscus.core.redemption.RedemptionAsk;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
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
        var asking = Asking.of(request, organizations);
        return switch (asking.ask("")) {
            case Outcome.Accepted<RedemptionAsk>(var ask, var warnings) -> send(asking, ask);
            case Outcome.Refused<RedemptionAsk>(var refusal) -> refused(asking, Errors.of(refusal));
            case Outcome.Failed<RedemptionAsk>(var cause) -> throw cause;
        };
    }

    private Reply send(Asking asking, RedemptionAsk ask) {
        return switch (asking.send(redemptions, codes, ask)) {
            case Outcome.Accepted<Person>(var person, var warnings) -> {
                var status = ItemStatus.text(ItemStatus.Outcome.SUCCESS, 200, "Validation Code Issued by SMS/Email");
                var id = Long.toString(person.root().id().value());
                yield Reply.ok(answer(Status.success("Operation Successful"), item(asking, id, status)));
            }
            case Outcome.Refused<Person>(var refusal) -> refused(asking, Errors.of(refusal));
            case Outcome.Failed<Person>(var cause) -> throw cause;
        };
    }

    private static Reply refused(Asking asking, ItemError error) {
        var status = ItemStatus.text(ItemStatus.Outcome.FAILURE, error.code(), error.message());
        var item = item(asking, asking.whose().text("user_id"), status);
        return Reply.of(200, error.code(), answer(Status.ofBatch(1, 0, "Operation Successful"), item));
    }

    private static Answer answer(Status status, Item item) {
        return new Answer(new Answer.Response(status, new Answer.Issued(item)));
    }

    private static Item item(Asking asking, @Nullable String userId, ItemStatus status) {
        var whose = asking.whose();
        return new Item(
                userId, whose.text("mobile"), whose.text("email"), whose.text("external_id"), asking.points(), status);
    }
}

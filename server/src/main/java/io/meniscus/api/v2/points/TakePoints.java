package io.meniscus.api.v2.points;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.customers.References;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.FreeText;
import io.meniscus.core.ProgramId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.points.AwardType;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.LotId;
import io.meniscus.core.redemption.DeductPoints;
import io.meniscus.core.redemption.DeductPoints.Target;
import io.meniscus.core.redemption.Deducting.Deducted;
import io.meniscus.core.redemption.DeductionRefusal;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.redemption.PointsPolicy;
import io.meniscus.redemption.Redemptions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v2/customers/{id}/negativePointsAdjustment} and its look-up twin: takes points by hand (v2/points).
 * Refuses 8882 without a reason, 8888 zero, 8906 decimals, 8907 more than there is, 8911, 8874, 8887, 8877 and 9975
 * what is to be taken from, 1213 and 1218 the program, and as look-ups do; another category is code 400.
 */
final class TakePoints implements Endpoint {
    private final Redemptions redemptions;
    private final Organizations organizations;

    TakePoints(Redemptions redemptions, Organizations organizations) {
        this.redemptions = redemptions;
        this.organizations = organizations;
    }

    record Body(
            @Nullable String pointsToBeAdjusted,
            @Nullable String valueToBeAdjusted,
            @Nullable String alternateCurrencyName,
            @Nullable String reasonOfReturn,
            @Nullable String pointCategoryTypes,
            @Nullable Long pointsAwardedId,
            @Nullable String pointsAwardedRefType,
            @Nullable Long promotionId,
            @Nullable String promotionIdentifier,
            @Nullable Integer programId) {}

    /** What is left. */
    record Done(String status, String pointsAvailable, String message, List<W> warnings) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var body = request.read(Body.class);
        var refusal = refusal(body);
        if (refusal.isPresent()) {
            return Errors.reply(refusal.get());
        }
        return switch (References.addressed(request, organization)) {
            case Outcome.Accepted<CustomerRef>(var ref, var warnings) ->
                redemptions.deduct(
                        Calls.of(request),
                        command(request, organization, body, ref),
                        Calls.rendering(request, outcomes -> render(outcomes.getFirst())));
            case Outcome.Refused<CustomerRef>(var refused) -> Errors.reply(refused);
            case Outcome.Failed<CustomerRef>(var cause) -> throw cause;
        };
    }

    private static Optional<Refusal> refusal(Body body) {
        if (FreeText.of(body.reasonOfReturn()).isEmpty()) {
            return Optional.of(new DeductionRefusal.ReasonMissing());
        }
        boolean isOfCurrency = !FreeText.of(body.alternateCurrencyName()).isEmpty()
                || !FreeText.of(body.valueToBeAdjusted()).isEmpty();
        if (isOfCurrency) {
            return Optional.of(new DeductionRefusal.CurrencyUnknown());
        }
        if (!(Numbers.of(body.pointsToBeAdjusted()) instanceof Numbers.Given.Amount)) {
            return Optional.of(new DeductionRefusal.NothingAsked());
        }
        boolean hasIdentifier = !FreeText.of(body.promotionIdentifier()).isEmpty();
        if (hasIdentifier && body.programId() == null) {
            return Optional.of(new DeductionRefusal.ProgramMissing());
        }
        return body.pointsAwardedId() != null && awardType(body).isEmpty()
                ? Optional.of(new DeductionRefusal.AwardTypeInvalid())
                : Optional.empty();
    }

    private static Optional<AwardType> awardType(Body body) {
        var word = FreeText.of(body.pointsAwardedRefType());
        return Arrays.stream(AwardType.values())
                .filter(type -> type != AwardType.BALANCING)
                .filter(type -> type.wire().equalsIgnoreCase(word))
                .findFirst();
    }

    private static DeductPoints command(Request request, Organization organization, Body body, CustomerRef ref) {
        return new DeductPoints(
                ref,
                Numbers.orZero(Numbers.of(body.pointsToBeAdjusted())),
                category(body),
                target(body),
                body.programId() == null ? null : new ProgramId(body.programId()),
                PointsPolicy.rules(organization),
                request.at(),
                request.caller().till(),
                request.id());
    }

    private static Target target(Body body) {
        var award = body.pointsAwardedId();
        if (award != null) {
            return new Target.Award(new LotId(award), awardType(body).orElseThrow());
        }
        boolean isOfPromotion = body.promotionId() != null
                || !FreeText.of(body.promotionIdentifier()).isEmpty();
        return isOfPromotion ? new Target.Promotion() : new Target.Any();
    }

    private static Category category(Body body) {
        return switch (FreeText.of(body.pointCategoryTypes()).toUpperCase(Locale.ROOT)) {
            case "", "REGULAR" -> Category.MAIN;
            case "PROMISED" -> Category.DELAYED;
            case "EXTERNAL_TRIGGER_BASED" -> Category.TRIGGERED;
            default -> throw new EdgeException(new EdgeRefusal.BadParameter("pointCategoryTypes is invalid"));
        };
    }

    private static Reply render(Outcome<Deducted> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Deducted>(var deducted, var warnings) ->
                Reply.ok(new Done(
                        "success",
                        deducted.left().toString(),
                        "points deducted successfully for the user ",
                        io.meniscus.api.v2.customers.Errors.warnings(warnings)));
            case Outcome.Refused<Deducted>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<Deducted>(var cause) -> throw cause;
        };
    }
}

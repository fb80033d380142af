package io.meniscus.api.v2.points;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.customers.References;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.FreeText;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.redemption.Redemption;
import io.meniscus.core.redemption.RedemptionId;
import io.meniscus.core.redemption.ReversalRefusal;
import io.meniscus.core.redemption.Reversing.Reversed;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.redemption.PointsPolicy;
import io.meniscus.redemption.Redemptions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v2/points/reverse}: gives redeemed points back, all or some, with their expiry (v2/points "reverse").
 * Refuses 901 to 905, and 3802 for what is given back already.
 */
final class ReverseRedemption implements Endpoint {
    private final Redemptions redemptions;
    private final Organizations organizations;

    ReverseRedemption(Redemptions redemptions, Organizations organizations) {
        this.redemptions = redemptions;
        this.organizations = organizations;
    }

    record Body(
            @Nullable String redemptionId,
            @Nullable String pointsToBeReversed,
            @Nullable Identifier identifier) {}

    record Identifier(@Nullable String type, @Nullable String value) {}

    /** What was given back. */
    record Done(
            String redemptionId,
            double pointsToBeReversed,
            long orgId,
            Identifier identifier,
            long customerId,
            double pointsReversed,
            String reversalId,
            List<W> warnings) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var body = request.read(Body.class);
        var id = RedemptionId.read(FreeText.of(body.redemptionId()));
        var amount = Numbers.of(body.pointsToBeReversed());
        if (id.isEmpty() || amount instanceof Numbers.Given.Unreadable) {
            return Errors.reply(new ReversalRefusal.Invalid());
        }
        var redemption = redemptions.find(organization.id(), id.get());
        return redemption
                .map(found -> reverse(request, organization, body, found, Numbers.orNull(amount)))
                .orElseGet(() -> Errors.reply(new ReversalRefusal.Unknown()));
    }

    private Reply reverse(
            Request request, Organization organization, Body body, Redemption redemption, @Nullable BigDecimal amount) {
        var identifier = body.identifier();
        var ref = identifier == null
                ? Optional.<CustomerRef>empty()
                : ref(References.byIdentifier(
                        request,
                        organization,
                        new References.Named(
                                "ALL", "", FreeText.of(identifier.type()), FreeText.of(identifier.value()))));
        if (identifier == null || ref.isEmpty()) {
            return Errors.reply(new ReversalRefusal.WrongCustomer());
        }
        var command = new io.meniscus.core.redemption.ReverseRedemption(
                redemption,
                ref.get(),
                amount,
                PointsPolicy.rules(organization),
                request.caller().till(),
                request.id());
        return redemptions.reverse(
                Calls.of(request),
                command,
                Calls.rendering(request, outcomes -> render(organization, identifier, amount, outcomes.getFirst())));
    }

    private static Optional<CustomerRef> ref(Outcome<CustomerRef> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<CustomerRef>(var ref, var warnings) -> Optional.of(ref);
            case Outcome.Refused<CustomerRef> _ -> Optional.empty();
            case Outcome.Failed<CustomerRef>(var cause) -> throw cause;
        };
    }

    private static Reply render(
            Organization organization, Identifier identifier, @Nullable BigDecimal amount, Outcome<Reversed> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Reversed>(var reversed, var warnings) -> {
                double points = reversed.reversal().points().toDecimal().doubleValue();
                yield Reply.ok(new Done(
                        reversed.redemption().id().code(),
                        amount == null ? points : amount.doubleValue(),
                        organization.id().value(),
                        identifier,
                        reversed.person().value(),
                        points,
                        Long.toString(reversed.reversal().id()),
                        List.of()));
            }
            case Outcome.Refused<Reversed>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<Reversed>(var cause) -> throw cause;
        };
    }
}

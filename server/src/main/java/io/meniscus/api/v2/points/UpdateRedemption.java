package io.meniscus.api.v2.points;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.customers.References;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.FreeText;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.redemption.BindRedemption;
import io.meniscus.core.redemption.BindRedemption.Bound;
import io.meniscus.core.redemption.BindingRefusal;
import io.meniscus.core.redemption.Redemption;
import io.meniscus.core.redemption.RedemptionId;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.Till;
import io.meniscus.redemption.Redemptions;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code PUT /v2/points/updateRedemption} and {@code PUT /v2/points/redeem}: binds a redemption to a bill or says what
 * it was for (v2/points "updateRedemption"). Refuses nothing to change (748), neither or both of the ids (749), a
 * missing entity (1219) or one that is no customer (1212), and 750 where there is no such redemption of that customer.
 */
final class UpdateRedemption implements Endpoint {
    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_TEXT = 2_000;

    private final Redemptions redemptions;
    private final Organizations organizations;

    UpdateRedemption(Redemptions redemptions, Organizations organizations) {
        this.redemptions = redemptions;
        this.organizations = organizations;
    }

    record Body(
            @Nullable String redemptionId,
            @Nullable String externalReferenceNumber,
            @Nullable String billNumber,
            @Nullable Long billId,
            @Nullable String purpose,
            @Nullable Entity entity) {
        boolean isIdle() {
            return FreeText.of(billNumber).isEmpty()
                    && (billId == null || billId <= 0)
                    && FreeText.of(purpose).isEmpty();
        }
    }

    record Entity(
            @Nullable String type,
            @Nullable String identifierType,
            @Nullable String identifierValue) {}

    /** The redemption as it is now. */
    record Shown(
            long id,
            long programId,
            double pointsRedeemed,
            long billId,
            String billNumber,
            String validationCode,
            String notes,
            long redemptionTime,
            long pointsRedemptionTime,
            long tillId,
            String tillName,
            List<Object> pointDeductionList,
            String externalReferenceNumber,
            String redemptionId,
            long customerId,
            String redemptionPurpose,
            String redemptionDate,
            List<W> warnings) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var body = request.read(Body.class);
        var id = FreeText.of(body.redemptionId());
        var reference = FreeText.of(body.externalReferenceNumber());
        if (id.isEmpty() == reference.isEmpty()) {
            return Errors.reply(new BindingRefusal.NotOneId());
        }
        if (body.isIdle()) {
            return Errors.reply(new BindingRefusal.NothingToChange());
        }
        var entity = body.entity();
        if (entity == null) {
            return Errors.reply(new BindingRefusal.EntityMissing());
        }
        var type = FreeText.of(entity.type());
        if (!type.isEmpty() && !type.equalsIgnoreCase("CUSTOMER")) {
            return Errors.reply(new BindingRefusal.EntityTypeInvalid());
        }
        var ref = ref(request, organization, entity);
        var found = id.isEmpty()
                ? redemptions.find(organization.id(), reference)
                : RedemptionId.read(id).flatMap(number -> redemptions.find(organization.id(), number));
        if (ref.isEmpty() || found.isEmpty() || FreeText.of(body.billNumber()).length() > LONGEST_NUMBER) {
            return Errors.reply(new BindingRefusal.Unknown());
        }
        return redemptions.bind(
                Calls.of(request),
                command(request, body, ref.get(), found.get()),
                Calls.rendering(request, outcomes -> render(organization, outcomes.getFirst())));
    }

    private static Optional<CustomerRef> ref(Request request, Organization organization, Entity entity) {
        var named = new References.Named(
                "ALL", "", FreeText.of(entity.identifierType()), FreeText.of(entity.identifierValue()));
        return switch (References.byIdentifier(request, organization, named)) {
            case Outcome.Accepted<CustomerRef>(var ref, var warnings) -> Optional.of(ref);
            case Outcome.Refused<CustomerRef> _ -> Optional.empty();
            case Outcome.Failed<CustomerRef>(var cause) -> throw cause;
        };
    }

    private static BindRedemption command(Request request, Body body, CustomerRef ref, Redemption found) {
        var purpose = FreeText.of(body.purpose());
        var billId = body.billId();
        return new BindRedemption(
                found,
                ref,
                orNull(FreeText.of(body.billNumber())),
                billId == null || billId <= 0 ? null : new BillId(billId),
                orNull(purpose.length() > LONGEST_TEXT ? FreeText.of(purpose.substring(0, LONGEST_TEXT)) : purpose),
                request.caller().till(),
                request.id());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Reply render(Organization organization, Outcome<Bound> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Bound>(var bound, var warnings) ->
                Reply.ok(shown(organization, bound.redemption(), bound.person()));
            case Outcome.Refused<Bound>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<Bound>(var cause) -> throw cause;
        };
    }

    private static Shown shown(Organization organization, Redemption redemption, CustomerId person) {
        var said = redemption.said();
        var till = redemption.made().till();
        long bill = said.bill().value();
        return new Shown(
                redemption.id().value(),
                redemption.account().program().value(),
                redemption.points().toDecimal().doubleValue(),
                bill == 0 ? -1 : bill,
                said.billNumber(),
                "",
                said.notes(),
                said.at().toEpochMilli(),
                said.at().toEpochMilli(),
                till.value(),
                organization.till(till).map(Till::name).orElse(""),
                List.of(),
                said.externalReference(),
                redemption.id().code(),
                person.value(),
                said.purpose(),
                V2Dates.dateTime(said.at(), ZoneOffset.UTC),
                List.of());
    }
}

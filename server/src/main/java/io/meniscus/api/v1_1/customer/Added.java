package io.meniscus.api.v1_1.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.customer.held.HeldWriter;
import io.meniscus.api.v1_1.customer.held.Numbers;
import io.meniscus.api.v1_1.customer.held.Summary;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.world.Warning;
import io.meniscus.organization.Organization;
import io.meniscus.points.Held;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer of the answer of an add or an update.
 *
 * @param done what a good item's status says
 */
record Added(Organization organization, String language, String done) {

    /** The item (v1.1/customer "add"): the id and sums are numbers, all else is text. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Item(
            long user_id,
            String firstname,
            String lastname,
            String mobile,
            String email,
            String external_id,
            BigDecimal lifetime_points,
            BigDecimal loyalty_points,
            @Nullable String current_slab,
            String tier_expiry_date,
            Summary.Summaries points_summaries,
            BigDecimal lifetime_purchases,
            String registered_on,
            String updated_on,
            String type,
            String source,
            String fraud_status,
            Fields custom_fields,
            Fields extended_fields,
            Subscriptions subscriptions,
            SideEffects side_effects,
            ItemStatus item_status) {}

    public record Fields(List<Field> field) {}

    public record Field(String name, String value) {}

    public record Subscriptions(List<Subscription> subscription) {}

    public record Subscription(String channel, String priority, String scope, String status) {}

    public record SideEffects(List<Object> effect) {}

    /** Points are those of the default program; of every program the customer takes part in there is a summary. */
    Item write(Held<Registered> held, List<Warning> warnings) {
        var registered = held.result();
        var shown = Shown.of(organization, registered.details());
        var points = new HeldWriter(organization, registered.details(), held.holdings());
        return new Item(
                registered.person().value(),
                shown.firstName(),
                shown.lastName(),
                shown.identifier(IdentifierType.MOBILE),
                shown.identifier(IdentifierType.EMAIL),
                shown.identifier(IdentifierType.EXTERNAL_ID),
                Numbers.plain(points.lifetime()),
                Numbers.plain(points.current()),
                null,
                "",
                points.summaries(),
                Numbers.plain(held.holdings().lifetimePurchases()),
                shown.registeredOn(),
                shown.updatedOn(),
                shown.type(),
                shown.source(),
                shown.fraudStatus(),
                shown.customFields(),
                shown.extendedFields(language),
                new Subscriptions(shown.subscriptions()),
                new SideEffects(List.of()),
                ItemStatus.text(ItemStatus.Outcome.SUCCESS, 1000, done).warning(Errors.warnings(warnings)));
    }
}

package io.meniscus.api.v1_1.transactions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.core.bill.BillAdded;
import io.meniscus.core.world.Warning;
import io.meniscus.organization.Organization;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a bill that was added (v1.1/transaction "add").
 *
 * @param form what types its values are in
 */
record Added(Organization organization, ItemForm form) {
    /** The code of what was added, read or updated. */
    static final int ADDED = 600;

    private static final String DONE = "Transaction added successfully";

    /**
     * The item.
     *
     * @param customer left out for an anonymous bill
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            Object id,
            String shipping_source_till_code,
            String number,
            String bill_client_id,
            String type,
            String delivery_status,
            String parent_bill_number,
            String outlier_status,
            @Nullable BuyerBlock customer,
            SideEffects side_effects,
            Object points_deducted,
            Object points_balance,
            String source,
            ItemStatus item_status) {}

    record SideEffects(List<Effect> effect) {}

    /** Points a bill gave: all text. */
    record Effect(String type, String awarded_points, String total_points) {}

    Item write(TransactionBody.Transaction given, BillAdded added, List<Warning> warnings) {
        var head = added.bill().head();
        var taken = added.taken();
        var balance = taken.isZero()
                ? BigDecimal.ZERO
                : BuyerBlock.balances(added).current().toDecimal();
        return new Item(
                form.number(added.bill().id().value()),
                Scalars.text(given.shipping_source_till_code()),
                head.number(),
                Scalars.text(given.bill_client_id()),
                head.type().name(),
                head.delivery().name(),
                added.parent().isEmpty() ? Scalars.text(given.parent_bill_number()) : added.parent(),
                head.outlier().name(),
                BuyerBlock.of(added, organization),
                effects(added),
                form.number(taken.toDecimal()),
                form.number(balance),
                source(added),
                noted(form, ADDED, DONE, Errors.notes(warnings)));
    }

    /** What is to be noted stands in the message, its codes beside it. */
    static ItemStatus noted(ItemForm form, int code, String done, List<ItemError> notes) {
        var message = Stream.concat(Stream.of(done), notes.stream().map(ItemError::message))
                .collect(Collectors.joining(","));
        return form.good(code, message)
                .warning(notes.stream()
                        .map(note -> Integer.toString(note.code()))
                        .distinct()
                        .toList());
    }

    private static SideEffects effects(BillAdded added) {
        var awarded = added.awarded();
        return new SideEffects(
                awarded.isZero()
                        ? List.of()
                        : List.of(new Effect(
                                "points",
                                BuyerBlock.shown(awarded),
                                BuyerBlock.shown(BuyerBlock.balances(added).current()))));
    }

    private String source(BillAdded added) {
        return organization
                .account(added.bill().head().account())
                .map(account -> account.source().name().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}

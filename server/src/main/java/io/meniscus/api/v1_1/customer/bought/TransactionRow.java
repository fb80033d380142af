package io.meniscus.api.v1_1.customer.bought;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bill in the list of a customer's (v1.1/customer "transactions"): all text but the basket's size and what tells of
 * currencies. Lines are never expanded.
 *
 * @param parent_bill_number of returns alone
 * @param currency           of bills in another currency alone
 * @param credit_notes       with {@code credit_notes=true} alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransactionRow(
        String id,
        String number,
        String type,
        String return_type,
        @Nullable String parent_bill_number,
        String amount,
        String outlier_status,
        String delivery_status,
        String notes,
        String billing_time,
        String auto_update_time,
        String gross_amount,
        String discount,
        String store,
        String store_code,
        String returned_points_on_bill,
        @Nullable Currency currency,
        Points points,
        Fields custom_fields,
        Fields extended_fields,
        List<Object> coupons,
        @Nullable CreditNotes credit_notes,
        int basket_size,
        LineItems line_items) {

    /** The currency of the sale beside the organization's. */
    public record Currency(BigDecimal ratio, Traded transaction_currency, int id, String name, String symbol) {}

    public record Traded(int supported_currency_id, String name, String symbol) {}

    /**
     * The redeemable points the bill made in one program, as they stand.
     *
     * @param expiry_date when the last of them lapse; empty where it made none
     */
    public record Points(
            String issued,
            String redeemed,
            String returned,
            String expired,
            String returnedPointsOnBill,
            String expiry_date,
            String program_id) {}

    public record Fields(List<Field> field) {}

    public record Field(String name, String value) {}

    public record CreditNotes(List<CreditNote> credit_note) {}

    public record CreditNote(String number, String amount, String notes) {}

    /** Always empty. */
    public record LineItems(List<Object> line_item) {}
}

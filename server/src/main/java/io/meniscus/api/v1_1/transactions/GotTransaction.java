package io.meniscus.api.v1_1.transactions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.wire.ItemStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bill as reads show it (v1.1/transaction "get"): every value is text.
 *
 * @param customer           left out for an anonymous bill
 * @param parent_bill_number of returns alone
 * @param local_currency     of bills in another currency alone
 * @param payment_details    with {@code tenders=true} alone
 * @param credit_notes       with {@code credit_notes=true} alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GotTransaction(
        @Nullable Buyer customer,
        Coded billing_till,
        Coded billing_store,
        String id,
        String number,
        String type,
        String outlier_status,
        String store,
        String delivery_status,
        String source,
        @Nullable String parent_bill_number,
        Fields custom_fields,
        Fields extended_fields,
        @Nullable LocalCurrency local_currency,
        String amount,
        String billing_time,
        String auto_update_time,
        String gross_amount,
        String discount,
        String notes,
        @Nullable Payments payment_details,
        @Nullable CreditNotes credit_notes,
        LineItems line_items,
        ItemStatus item_status) {

    /**
     * Who bought.
     *
     * @param user_id with {@code user_id=true} alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Buyer(
            @Nullable String user_id,
            String mobile,
            String first_name,
            String last_name,
            String email,
            String external_id,
            String source) {}

    record Coded(String code, String name) {}

    record Fields(List<Field> field) {}

    record Field(String name, String value) {}

    record Attributes(List<Field> attribute) {}

    /** Amounts in the currency of the sale. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LocalCurrency(
            String id,
            String ratio,
            CurrencyName base_currency,
            CurrencyName transaction_currency,
            String amount,
            String value,
            @Nullable String rate,
            String discount,
            @Nullable String gross_amount) {}

    record CurrencyName(String id, String name, String symbol) {}

    record Payments(List<Payment> payment) {}

    record Payment(String mode, String value, Attributes attributes, String notes) {}

    record CreditNotes(List<CreditNote> credit_note) {}

    /** Money owed to the customer; the last day it is good on where that was said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CreditNote(
            String number,
            String amount,
            String notes,
            @Nullable String validity) {}

    record LineItems(List<Line> line_item) {}

    /** A line; its description is the one that came with the bill. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String type,
            String outlier_status,
            String serial,
            String item_code,
            String description,
            String qty,
            String rate,
            String value,
            String discount,
            String img_url,
            String amount,
            String returnable_days,
            Fields extended_fields,
            @Nullable LocalCurrency local_currency,
            ComboItems combo_items,
            AddonItems addon_items,
            SplitItems split_items,
            Attributes attributes) {}

    record ComboItems(List<Part> combo_item) {}

    record AddonItems(List<Part> addon_item) {}

    record SplitItems(List<Part> split_item) {}

    record Part(String item_code, String quantity, String description, String rate, String value) {}
}

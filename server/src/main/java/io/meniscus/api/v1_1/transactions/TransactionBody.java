package io.meniscus.api.v1_1.transactions;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.meniscus.api.v1_1.customer.AddBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code transaction/add} (v1.1/transaction). Every member may be absent; numbers are kept as they came,
 * for one that does not read fails its own bill only.
 */
public record TransactionBody(@Nullable List<Transaction> transaction) {

    /**
     * A bill of the batch.
     *
     * @param coupon_redemptions references in any of the forms of {@link Redemptions}, as are those beside it
     * @param custom_fields_data an older name of custom_fields
     */
    public record Transaction(
            @Nullable String id,
            @Nullable String bill_client_id,
            @Nullable String type,
            @Nullable String return_type,
            @Nullable String number,
            @Nullable String parent_bill_number,
            @Nullable String amount,
            @Nullable String currency_code,
            @Nullable String notes,
            @Nullable String billing_time,
            @Nullable String purchase_time,
            @Nullable String gross_amount,
            @Nullable String discount,
            @Nullable String discount_value,
            @Nullable String delivery_status,
            @Nullable String shipping_source_till_code,
            @Nullable String outlier_status,
            @Nullable String source,
            @Nullable String not_interested_reason,
            @Nullable String credit_notes,
            @Nullable CreditNote credit_note,
            @Nullable Customer customer,
            @Nullable Redemptions redemptions,
            @Nullable Object coupon_redemptions,
            @Nullable Object pointsRedemptions,
            @Nullable Object couponRedemptions,
            @Nullable PaymentDetails payment_details,
            @Nullable Fields extended_fields,
            @Nullable Fields custom_fields,
            @Nullable Fields custom_fields_data,
            @Nullable LineItems line_items,
            @Nullable Associate associate_details) {}

    /** Money owed to the customer. */
    public record CreditNote(
            @Nullable String amount,
            @Nullable String notes,
            @Nullable String number,
            @Nullable String validity) {}

    /** Who buys: registered on the way where nobody has the identifiers. */
    public record Customer(
            @Nullable String id,
            @Nullable String user_id,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String external_id,
            @Nullable String firstname,
            @Nullable String lastname,
            AddBody.@Nullable Fields extended_fields,
            AddBody.@Nullable Fields custom_fields) {}

    /** Earlier redemptions: {@code {"id":[…]}}, an array of ids, or one id. */
    public record Redemptions(
            @Nullable Object points_redemptions,
            @Nullable Object coupon_redemptions,
            @Nullable Object pointsRedemptions,
            @Nullable Object couponRedemptions) {}

    public record PaymentDetails(@Nullable List<Payment> payment) {}

    /** A tender; several where mode and value are arrays. */
    public record Payment(
            @Nullable List<String> mode,
            @Nullable List<String> value,
            @Nullable List<String> notes,
            @Nullable Attributes attributes) {}

    public record Attributes(@Nullable List<Field> attribute) {}

    public record Fields(
            @JsonAlias("custom_data_item") @Nullable List<Field> field) {}

    public record Field(
            @JsonAlias("field_name") @Nullable String name,
            @JsonAlias("field_value") @Nullable String value) {}

    public record LineItems(@Nullable List<Line> line_item) {}

    /** A line: bought, or with a type or in a bill of return brought back. */
    public record Line(
            @Nullable String type,
            @Nullable String return_type,
            @Nullable String serial,
            @Nullable String transaction_number,
            @Nullable String parent_bill_number,
            @Nullable String transaction_date,
            @Nullable String purchase_time,
            @Nullable String amount,
            @Nullable String description,
            @Nullable String item_code,
            @Nullable String qty,
            @Nullable String rate,
            @Nullable String value,
            @Nullable String discount,
            @Nullable String discount_value,
            @Nullable String notes,
            @Nullable String outlier_status,
            @Nullable String img_url,
            @Nullable String returnable_days,
            @Nullable Attributes attributes,
            @Nullable Fields extended_fields,
            @Nullable Fields custom_fields,
            @Nullable Fields custom_fields_data,
            @Nullable AddonItems addon_items,
            @Nullable ComboItems combo_items,
            @Nullable SplitItems split_items) {}

    public record AddonItems(@Nullable List<Part> addon_item) {}

    public record ComboItems(@Nullable List<Part> combo_item) {}

    public record SplitItems(@Nullable List<Part> split_item) {}

    /** What a line is made of, or what goes with it. */
    public record Part(
            @Nullable String item_code,
            @JsonAlias("qty") @Nullable String quantity,
            @Nullable String description,
            @Nullable String rate,
            @Nullable String value) {}

    public record Associate(@Nullable String code, @Nullable String name) {}
}

package io.meniscus.api.v1_1.points;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code points/redeem}. */
public record RedeemBody(@Nullable List<Item> redeem) {

    /**
     * One redemption.
     *
     * @param custom_fields an array of names with values, or one under {@code field}
     */
    public record Item(
            @Nullable String points_redeemed,
            @Nullable Customer customer,
            @Nullable String transaction_number,
            @Nullable String validation_code,
            @Nullable String redemption_time,
            @Nullable String redemption_purpose,
            @Nullable String billing_time,
            @Nullable String external_reference_number,
            @Nullable String till_id,
            @Nullable String notes,
            @Nullable String group_redemption,
            @Nullable Object custom_fields) {}

    /** Whose points. */
    public record Customer(
            @Nullable String id,
            @Nullable String user_id,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String external_id,
            @Nullable String card_number,
            @Nullable String card_external_id) {}
}

package io.meniscus.api.v2.transactions;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bill as {@code POST /v2/transactions} takes it (v2/transactions "add"). Numbers may come as strings.
 *
 * @param identifierType as the three after it: the customer, which an item of a batch names itself
 */
public record TransactionBody(
        @Nullable String identifierType,
        @Nullable String identifierValue,
        @Nullable String source,
        @Nullable String accountId,
        @Nullable String type,
        @Nullable String returnType,
        @Nullable String billNumber,
        @Nullable Long id,
        @Nullable BigDecimal billAmount,
        @Nullable String billingDate,
        @Nullable String purchaseTime,
        @Nullable BigDecimal discount,
        @Nullable BigDecimal grossAmount,
        @Nullable String note,
        @Nullable String notInterestedReason,
        @Nullable String outlierStatus,
        @Nullable String deliveryStatus,
        @JsonAlias("currency") @Nullable String currencyCode,
        @Nullable Boolean addWithLocalCurrency,
        @Nullable Map<String, @Nullable Object> extendedFields,
        @Nullable Map<String, @Nullable Object> customFields,
        @Nullable Attribution attribution,
        @Nullable List<PaymentMode> paymentModes,
        @Nullable Redemptions redemptions,
        @Nullable List<Line> lineItemsV2) {

    /** The same bill, but for what it says of custom fields. */
    TransactionBody withoutCustomFields() {
        return new TransactionBody(
                identifierType,
                identifierValue,
                source,
                accountId,
                type,
                returnType,
                billNumber,
                id,
                billAmount,
                billingDate,
                purchaseTime,
                discount,
                grossAmount,
                note,
                notInterestedReason,
                outlierStatus,
                deliveryStatus,
                currencyCode,
                addWithLocalCurrency,
                extendedFields,
                null,
                attribution,
                paymentModes,
                redemptions,
                lineItemsV2);
    }

    /** Who made it, and when. */
    public record Attribution(
            @Nullable String createDate, @Nullable CreatedBy createdBy) {}

    public record CreatedBy(@Nullable String code, @Nullable String type) {}

    /** A part of the amount by one tender. */
    public record PaymentMode(
            @Nullable String mode,
            @Nullable BigDecimal value,
            @Nullable String notes,
            @Nullable Map<String, @Nullable Object> attributes) {}

    /** Earlier redemptions that belong to the bill. */
    public record Redemptions(
            @Nullable List<Object> pointsRedemptions,
            @Nullable List<Object> couponRedemptions) {}

    /** A line; in a bill that returns something, what comes back. */
    public record Line(
            @Nullable String itemCode,
            @Nullable String description,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal qty,
            @Nullable BigDecimal value,
            @Nullable BigDecimal discount,
            @Nullable String serial,
            @Nullable String type,
            @Nullable String returnType,
            @Nullable String parentBillNumber,
            @Nullable String purchaseTime,
            @Nullable String outlierStatus,
            @Nullable Boolean returnable,
            @Nullable Integer returnableDays,
            @Nullable String imgUrl,
            @Nullable Map<String, @Nullable Object> attributes,
            @Nullable Map<String, @Nullable Object> customFields,
            @Nullable Map<String, @Nullable Object> extendedFields,
            @Nullable List<Part> comboDetails,
            @Nullable List<Part> addOnDetails,
            @Nullable List<Part> splitDetails) {}

    /** What a line is made of. */
    public record Part(
            @Nullable String itemCode,
            @Nullable BigDecimal quantity,
            @Nullable String description,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal value,
            @Nullable String comboType) {}
}

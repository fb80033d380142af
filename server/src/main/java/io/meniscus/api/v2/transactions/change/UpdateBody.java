package io.meniscus.api.v2.transactions.change;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An update of a bill (v2/transactions "update"), which it names by id or number.
 *
 * @param identifierType as the three after it: the customer, which an item of a batch names itself
 */
public record UpdateBody(
        @Nullable String identifierType,
        @Nullable String identifierValue,
        @Nullable String source,
        @Nullable String accountId,
        @Nullable Long id,
        @Nullable String number,
        @Nullable String tillCode,
        @Nullable Map<String, @Nullable Object> extendedFields,
        @Nullable Map<String, @Nullable Object> customFields,
        @Nullable String deliveryStatus,
        @Nullable String notes,
        @Nullable List<Line> lineItems) {

    /** A line, by id or by its item. */
    public record Line(
            @Nullable String itemCode,
            @Nullable Long id,
            @Nullable Map<String, @Nullable Object> extendedFields,
            @Nullable Map<String, @Nullable Object> customFields) {}
}

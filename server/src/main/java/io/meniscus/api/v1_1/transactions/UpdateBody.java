package io.meniscus.api.v1_1.transactions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code transaction/update} (v1.1/transaction "update"). Every member may be absent. */
public record UpdateBody(@Nullable List<Transaction> transaction) {

    /** A bill of the batch: by its id, or by its number; with another type it is to be converted. */
    public record Transaction(
            @Nullable String id,
            @Nullable String number,
            @Nullable String type,
            @Nullable String old_type,
            @Nullable String new_type,
            @Nullable String update_till,
            @Nullable String delivery_status,
            @Nullable String notes,
            @Nullable Customer customer,
            TransactionBody.@Nullable Fields extended_fields,
            TransactionBody.@Nullable Fields custom_fields,
            @Nullable LineItems line_items) {}

    /** Whose bill it is; several identifiers must agree. */
    public record Customer(
            @Nullable String id,
            @Nullable String user_id,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String external_id) {}

    public record LineItems(@Nullable List<Line> line_item) {}

    /** A line by its item, or where it has none by its serial number in the bill, counted from 1. */
    public record Line(
            @Nullable String serial,
            @Nullable String item_code,
            TransactionBody.@Nullable Fields extended_fields,
            TransactionBody.@Nullable Fields custom_fields) {}
}

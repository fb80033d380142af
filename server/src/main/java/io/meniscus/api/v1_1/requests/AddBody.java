package io.meniscus.api.v1_1.requests;

import io.meniscus.api.v1_1.customer.Asked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code request/add}. */
public record AddBody(@Nullable List<Item> request) {

    /** One request; {@code transaction_id} alone means a retro claim. */
    public record Item(
            @Nullable String reference_id,
            @Nullable String type,
            @Nullable String base_type,
            @Nullable Customer customer,
            @Nullable String old_value,
            @Nullable String new_value,
            @Nullable String reason,
            @Nullable String comments,
            @Nullable String requested_on,
            @Nullable MiscInfo misc_info,
            @Nullable String transaction_id) {}

    /** Whom it is about. */
    public record Customer(
            @Nullable String id,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String external_id) {
        static List<Asked> asked(@Nullable Customer given) {
            return given == null ? List.of() : Asked.of(given.id, null, given.mobile, given.email, given.external_id);
        }
    }

    /** Whom a mobile goes to, or the survivor of a merge. */
    public record MiscInfo(@Nullable Customer target_customer) {}
}

package io.meniscus.api.v1_1.transactions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.wire.ItemStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A bill that was refused: how it was named, and why (v1.1/transaction "add").
 *
 * @param id       always null, and always there
 * @param customer the identifiers it was given; left out where it was given none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Refused(
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Long id,
        @Nullable String number,
        @Nullable String bill_client_id,
        String type,
        @Nullable Named customer,
        String source,
        ItemStatus item_status) {

    /** Identifiers as they were given. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Named(
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String external_id) {
        static @Nullable Named of(TransactionBody.@Nullable Customer customer) {
            return customer == null
                            || (customer.mobile() == null && customer.email() == null && customer.external_id() == null)
                    ? null
                    : new Named(customer.mobile(), customer.email(), customer.external_id());
        }
    }

    static Refused of(TransactionBody.Transaction given, ItemStatus status) {
        return new Refused(
                null,
                given.number(),
                given.bill_client_id(),
                Scalars.text(given.type()).toUpperCase(Locale.ROOT),
                Named.of(given.customer()),
                "",
                status);
    }
}

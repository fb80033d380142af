package io.meniscus.api.v1_1.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code customer/update} (v1.1/customer). Every member may be absent. */
public record UpdateBody(@Nullable List<Customer> customer) {

    /** One customer of the batch: who is named by id, or by an identifier that is known. */
    public record Customer(
            @Nullable String id,
            @Nullable String user_id,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String external_id,
            @Nullable String firstname,
            @Nullable String lastname,
            @Nullable String registered_on,
            @Nullable String registered_till,
            @Nullable String associated_with,
            @Nullable String source,
            @Nullable String account_id,
            @Nullable String type,
            AddBody.@Nullable Subscriptions subscriptions,
            AddBody.@Nullable Fields extended_fields,
            AddBody.@Nullable Fields custom_fields,
            @Nullable Fraud fraud_status) {

        /** What it says beside naming the customer, as an add says it. */
        AddBody.Customer said() {
            return new AddBody.Customer(
                    mobile,
                    email,
                    external_id,
                    firstname,
                    lastname,
                    registered_on,
                    registered_till,
                    associated_with,
                    source,
                    account_id,
                    type,
                    subscriptions,
                    extended_fields,
                    custom_fields);
        }
    }

    /** CONFIRMED or NONE. */
    public record Fraud(@Nullable String status) {}
}

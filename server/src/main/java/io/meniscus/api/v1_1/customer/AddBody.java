package io.meniscus.api.v1_1.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code customer/add} (v1.1/customer). Every member may be absent. */
public record AddBody(@Nullable List<Customer> customer) {

    /** One customer of the batch. */
    public record Customer(
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
            @Nullable Subscriptions subscriptions,
            @Nullable Fields extended_fields,
            @Nullable Fields custom_fields) {}

    public record Subscriptions(@Nullable List<Subscription> subscription) {}

    /** What the customer said of one kind of message on one channel. */
    public record Subscription(
            @Nullable String priority,
            @Nullable String channel,
            @Nullable String is_subscribed) {}

    public record Fields(@Nullable List<Field> field) {}

    public record Field(@Nullable String name, @Nullable String value) {}
}

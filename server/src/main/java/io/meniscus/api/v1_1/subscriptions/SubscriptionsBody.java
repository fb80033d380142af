package io.meniscus.api.v1_1.subscriptions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code customer/subscriptions}: no customer around its items. */
public record SubscriptionsBody(@Nullable List<Item> subscription) {

    /** Whose word, on one kind of message on one channel. */
    public record Item(
            @Nullable String id,
            @Nullable String user_id,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String external_id,
            @Nullable String priority,
            @Nullable List<String> scope,
            @Nullable String channel,
            @Nullable String is_subscribed,
            @Nullable String campaign_id,
            @Nullable String outbox_id) {}
}

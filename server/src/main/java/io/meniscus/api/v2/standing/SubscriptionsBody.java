package io.meniscus.api.v2.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer says of messages (v2/customers "subscriptions"). Every member may be absent. */
public record SubscriptionsBody(
        @Nullable String communicationId,
        @Nullable String campaignId,
        @Nullable String reason,
        @Nullable List<Scope> scope,
        @Nullable List<Row> subscriptions) {

    /** USER is the only one. */
    public record Scope(@Nullable String scope, @Nullable String subScope) {}

    /** A word on one kind of message on one channel. */
    public record Row(
            @Nullable String channel,
            @Nullable String accountId,
            @Nullable String priority,
            @Nullable String type,
            @Nullable Long orgUnitId,
            @Nullable String sourceName) {}
}

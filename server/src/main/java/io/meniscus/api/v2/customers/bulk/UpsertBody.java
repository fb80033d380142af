package io.meniscus.api.v2.customers.bulk;

import io.meniscus.api.v2.customers.RegisterBody;
import io.meniscus.core.identity.Source;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One customer of an upsert: a registration with what the customer says of messages (v2/customers "upsert"). */
public record UpsertBody(
        RegisterBody.@Nullable Loyalty loyaltyInfo,
        @Nullable String associatedWith,
        @Nullable List<RegisterBody.Profile> profiles,
        @Nullable Map<String, @Nullable Object> fields,
        @Nullable Map<String, @Nullable Object> customFields,
        @Nullable Map<String, @Nullable Object> extendedFields,
        @Nullable String statusLabel,
        @Nullable Subscriptions subscriptionInfo) {

    public record Subscriptions(@Nullable List<Word> subscriptions) {}

    /** OPTIN or OPTOUT of one kind of message on one channel. */
    public record Word(
            @Nullable String channel,
            @Nullable String accountId,
            @Nullable String priority,
            @Nullable String type,
            @Nullable String sourceName) {}

    /** What a registration says; a profile without a source is one of INSTORE. */
    RegisterBody form() {
        var own = profiles == null
                ? null
                : profiles.stream()
                        .map(profile -> profile.inSource(Source.INSTORE.name()))
                        .toList();
        return new RegisterBody(loyaltyInfo, associatedWith, own, fields, customFields, extendedFields, statusLabel);
    }

    List<Word> words() {
        var words = subscriptionInfo == null ? null : subscriptionInfo.subscriptions();
        return words == null ? List.of() : words;
    }
}

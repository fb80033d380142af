package io.meniscus.api.v2.customers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a registration (v2/customers "register"). Every member may be absent. */
public record RegisterBody(
        @Nullable Loyalty loyaltyInfo,
        @Nullable String associatedWith,
        @Nullable List<Profile> profiles,
        @Nullable Map<String, @Nullable Object> fields,
        @Nullable Map<String, @Nullable Object> customFields,
        @Nullable Map<String, @Nullable Object> extendedFields,
        @Nullable String statusLabel) {

    /** Member or contact, and when registered. */
    public record Loyalty(
            @Nullable String loyaltyType, @Nullable Attribution attributionV2) {}

    /** When the customer was registered. */
    public record Attribution(@Nullable String createDate) {}

    /** What one source knows of the customer. */
    public record Profile(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable List<Identifier> identifiers,
            @Nullable List<Channel> commChannels,
            @Nullable String source,
            @Nullable String accountId,
            @Nullable Map<String, @Nullable Object> fields,
            @Nullable Map<String, @Nullable Object> customFields,
            @Nullable Map<String, @Nullable Object> extendedFields,
            @Nullable String createDate) {
        /** The same in a source, where it names none. */
        public Profile inSource(String otherwise) {
            boolean isGiven = source != null && !source.isBlank();
            return new Profile(
                    firstName,
                    lastName,
                    identifiers,
                    commChannels,
                    isGiven ? source : otherwise,
                    accountId,
                    fields,
                    customFields,
                    extendedFields,
                    createDate);
        }

        /** A profile of which nothing is said. */
        static final Profile NONE = new Profile(null, null, null, null, null, null, null, null, null, null);
    }

    /** An identifier by type. */
    public record Identifier(
            @Nullable String type, @Nullable String value) {}

    /** A way to reach the customer. */
    public record Channel(
            @Nullable String type,
            @Nullable String value,
            @Nullable Boolean primary,
            @Nullable Boolean verified,
            @Nullable Boolean subscribed,
            @Nullable Meta meta,
            @Nullable Map<String, Object> attributes) {}

    /** What is known of a channel. */
    public record Meta(
            @Nullable Boolean residence,
            @Nullable Boolean office,
            @Nullable String lastViewedDate) {}
}

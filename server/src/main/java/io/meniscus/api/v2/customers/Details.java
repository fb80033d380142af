package io.meniscus.api.v2.customers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.meniscus.api.v2.customers.held.PointsParts;
import io.meniscus.api.v2.wire.W;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer's details, bare (v2/customers "details"). Maps and lists come empty, absent values are left out. */
public record Details(
        long id,
        List<Profile> profiles,
        Loyalty loyaltyInfo,
        Map<String, Object> segments,
        @Nullable String associatedWith,
        @Nullable String statusLabel,
        Map<String, Object> extendedFields,
        List<Object> cardDetails,
        @Nullable Subscriptions subscriptionInfo,
        @Nullable List<ImageRow> customerImage,
        @JsonUnwrapped @Nullable PointsParts points,
        List<W> warnings) {

    /** With the customer's pictures, which come with {@code embed=customerImage}. */
    Details with(List<ImageRow> pictures) {
        return new Details(
                id,
                profiles,
                loyaltyInfo,
                segments,
                associatedWith,
                statusLabel,
                extendedFields,
                cardDetails,
                subscriptionInfo,
                pictures,
                points,
                warnings);
    }

    /** With the parts that tell of points. */
    Details with(PointsParts parts) {
        return new Details(
                id,
                profiles,
                loyaltyInfo,
                segments,
                associatedWith,
                statusLabel,
                extendedFields,
                cardDetails,
                subscriptionInfo,
                customerImage,
                parts,
                warnings);
    }

    /** What one source account knows. */
    public record Profile(
            @Nullable String firstName,
            @Nullable String lastName,
            Attribution attribution,
            Map<String, String> fields,
            List<Identifier> identifiers,
            List<Channel> commChannels,
            String source,
            long userId,
            String accountId,
            List<Object> conflictingProfileList,
            String autoUpdateTime,
            List<Identifier> identifiersAll) {}

    public record Identifier(String type, String value) {}

    public record Channel(
            String type, String value, boolean primary, boolean verified, Meta meta, JsonNode attributes) {}

    /** What is known of a channel. */
    public record Meta(@Nullable String lastViewedDate, boolean residence, boolean office) {}

    /** Who made and last changed it, and when. */
    public record Attribution(
            String createDate,
            EntityRef createdBy,
            EntityRef modifiedBy,
            String modifiedDate,
            @Nullable String createdFromSource) {}

    /** A till as shown beside what it did; every member absent when the till is not known any more. */
    public record EntityRef(
            @Nullable Long id,
            @Nullable String code,
            @Nullable String description,
            @Nullable String name,
            @Nullable String type) {}

    public record Loyalty(String loyaltyType, Attribution attributionV2, double lifetimePurchases) {}

    /** Channel opt-ins, with {@code embed=subscriptions}. */
    public record Subscriptions(List<Row> subscriptions) {
        public record Row(String channel, String priority, String type) {}
    }
}

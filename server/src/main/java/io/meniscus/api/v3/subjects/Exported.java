package io.meniscus.api.v3.subjects;

import io.meniscus.api.v3.merges.ShownMerge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept of a person, as one document. Instants are ISO 8601 in UTC; tills are codes, left out when a
 * till is not known any more; {@code customer} says under which of the person's customers a row is kept.
 *
 * @param at        when it was drawn up
 * @param customer  the person's id
 * @param customers the person itself first, then those merged into it
 */
public record Exported(
        String at,
        String organization,
        long customer,
        List<CustomerRow> customers,
        List<ProfileRow> profiles,
        List<FieldRow> extendedFields,
        List<SubscriptionRow> subscriptions,
        List<SubscriptionLine> subscriptionHistory,
        List<StatusLine> statusHistory,
        List<ShownMerge> merges,
        List<LabelRow> labels,
        List<NoteRow> notes,
        List<TicketRow> tickets,
        @Nullable PreferenceRow preferences,
        List<RequestRow> changeRequests,
        List<DeletionRow> deletionRequests,
        List<ImageRow> images,
        List<MessageRow> messages) {

    public record CustomerRow(
            long id,
            String loyaltyType,
            @Nullable String statusLabel,
            String registeredAt,
            @Nullable String registeredTill,
            String registeredVia,
            @Nullable String homeTill,
            String updatedAt,
            @Nullable String updatedTill) {}

    /** A profile; {@code source} and {@code accountId} as everywhere in v2. */
    public record ProfileRow(
            long customer,
            String source,
            String accountId,
            String firstName,
            String lastName,
            String createdAt,
            @Nullable String createdTill,
            String updatedAt,
            @Nullable String updatedTill,
            List<IdentifierRow> identifiers,
            List<ChannelRow> commChannels,
            List<FieldRow> customFields) {}

    public record IdentifierRow(String type, String value, String since) {}

    /**
     * A way to reach the person.
     *
     * @param attributes a JSON object as it came; empty for none
     */
    public record ChannelRow(
            String type,
            String value,
            boolean primary,
            boolean verified,
            boolean residence,
            boolean office,
            @Nullable String lastViewedAt,
            String attributes) {}

    /** A value of a field, by name; by id where the field is not defined any more. */
    public record FieldRow(long customer, String name, String value) {}

    public record SubscriptionRow(long customer, String channel, String priority, String status, String updatedAt) {}

    public record SubscriptionLine(
            long customer,
            String channel,
            String priority,
            String status,
            String source,
            String accountId,
            String reason,
            @Nullable String till,
            String at) {}

    public record StatusLine(
            long customer,
            @Nullable String label,
            @Nullable String labelBefore,
            String reason,
            String setAt,
            @Nullable String till) {}

    public record LabelRow(String name) {}

    public record NoteRow(long customer, String text, String at) {}

    public record TicketRow(
            String code,
            String status,
            String priority,
            String department,
            String subject,
            String message,
            String reportedFrom,
            String type,
            List<TicketField> customFields) {}

    public record TicketField(String name, String value) {}

    public record PreferenceRow(String localId, @Nullable Long store, List<TicketField> customFields) {}

    /**
     * A request to change what is known of the person.
     *
     * @param type mobile, email, external_id, address, mobile_realloc or merge
     */
    public record RequestRow(
            long id,
            String type,
            String status,
            long customer,
            @Nullable Long target,
            String oldValue,
            String newValue,
            String reason,
            String comments,
            String addedAt,
            @Nullable String addedTill,
            @Nullable String decidedAt,
            String decisionComments) {}

    public record DeletionRow(
            long id,
            String status,
            String comments,
            String decisionComments,
            String requestedAt,
            @Nullable String scheduledAt) {}

    /** A message, with stars in place of a one-time code; {@code subject} is empty where the channel has none. */
    public record MessageRow(String channel, String address, String subject, String text, String at) {}

    /** A picture, which v2/customers shows by its handle. */
    public record ImageRow(String handle, int number, String type, int bytes, String addedAt) {}
}

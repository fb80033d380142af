package io.meniscus.api.v3.subjects;

import io.meniscus.api.v3.subjects.Exported.ChannelRow;
import io.meniscus.api.v3.subjects.Exported.CustomerRow;
import io.meniscus.api.v3.subjects.Exported.DeletionRow;
import io.meniscus.api.v3.subjects.Exported.FieldRow;
import io.meniscus.api.v3.subjects.Exported.IdentifierRow;
import io.meniscus.api.v3.subjects.Exported.ImageRow;
import io.meniscus.api.v3.subjects.Exported.MessageRow;
import io.meniscus.api.v3.subjects.Exported.ProfileRow;
import io.meniscus.api.v3.subjects.Exported.RequestRow;
import io.meniscus.api.v3.subjects.Exported.StatusLine;
import io.meniscus.api.v3.subjects.Exported.SubscriptionLine;
import io.meniscus.api.v3.subjects.Exported.SubscriptionRow;
import io.meniscus.api.v3.subjects.Exported.TicketField;
import io.meniscus.api.v3.subjects.Exported.TicketRow;
import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.TillId;
import io.meniscus.core.field.CustomField;
import io.meniscus.core.field.FieldKind;
import io.meniscus.core.field.FieldValues;
import io.meniscus.core.identity.CommChannel;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.Subscription;
import io.meniscus.core.identity.consent.ConsentChange;
import io.meniscus.core.identity.erasure.ErasureRequest;
import io.meniscus.core.identity.erasure.SubjectData;
import io.meniscus.core.identity.status.StatusChange;
import io.meniscus.customer.erasure.ChangeRequest;
import io.meniscus.image.CustomerImage;
import io.meniscus.organization.Organization;
import io.meniscus.organization.SourceAccount;
import io.meniscus.organization.StatusLabel;
import io.meniscus.organization.Till;
import io.meniscus.outbox.OutboxEntry;
import io.meniscus.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows of an export, with the names that the organization has for tills, sources, labels and fields. */
record ExportWriter(Organization organization) {

    CustomerRow customer(Customer row) {
        return new CustomerRow(
                row.id().value(),
                row.loyalty().name().toLowerCase(Locale.ROOT),
                label(row.statusLabel()),
                row.registeredAt().toString(),
                till(row.registeredTill()),
                source(row.registeredVia()),
                till(row.homeTill()),
                row.updatedAt().toString(),
                till(row.updatedTill()));
    }

    ProfileRow profile(SubjectData.Part part) {
        var profile = part.profile();
        return new ProfileRow(
                profile.customer().value(),
                source(profile.account()),
                account(profile.account()),
                profile.firstName(),
                profile.lastName(),
                profile.createdAt().toString(),
                till(profile.createdTill()),
                profile.updatedAt().toString(),
                till(profile.updatedTill()),
                part.identifiers().stream()
                        .map(held -> new IdentifierRow(
                                held.key().type().wire(),
                                held.key().value(),
                                held.since().toString()))
                        .toList(),
                part.channels().stream().map(ExportWriter::channel).toList(),
                fields(profile.customer(), FieldKind.CUSTOM, part.custom()));
    }

    private static ChannelRow channel(CommChannel channel) {
        return new ChannelRow(
                channel.key().type().wire(),
                channel.key().value(),
                channel.marks().primary(),
                channel.marks().verified(),
                channel.marks().residence(),
                channel.marks().office(),
                text(channel.lastViewedAt()),
                channel.attributes());
    }

    List<FieldRow> fields(CustomerId customer, FieldKind kind, FieldValues values) {
        return values.byField().entrySet().stream()
                .map(value -> new FieldRow(customer.value(), name(kind, value.getKey()), value.getValue()))
                .toList();
    }

    /** Values of custom fields without whose they are. */
    List<TicketField> named(FieldValues values) {
        return values.byField().entrySet().stream()
                .map(value -> new TicketField(name(FieldKind.CUSTOM, value.getKey()), value.getValue()))
                .toList();
    }

    private String name(FieldKind kind, long id) {
        var found = switch (kind) {
            case CUSTOM ->
                organization.fields().custom().stream()
                        .filter(field -> field.id() == id)
                        .map(CustomField::name)
                        .findFirst();
            case EXTENDED ->
                organization.fields().extended().stream()
                        .map(offered -> offered.field())
                        .filter(field -> field.id() == id)
                        .map(field -> field.name())
                        .findFirst();
        };
        return found.orElseGet(() -> Long.toString(id));
    }

    static SubscriptionRow subscription(Subscription row) {
        return new SubscriptionRow(
                row.key().customer().value(),
                row.key().channel().subscriptionName(),
                row.key().priority().name(),
                row.consent().name(),
                row.updatedAt().toString());
    }

    SubscriptionLine said(ConsentChange row) {
        return new SubscriptionLine(
                row.key().customer().value(),
                row.key().channel().subscriptionName(),
                row.key().priority().name(),
                row.consent().name(),
                source(row.account()),
                account(row.account()),
                row.context().reason(),
                till(row.saidTo()),
                row.at().toString());
    }

    StatusLine status(StatusChange row) {
        return new StatusLine(
                row.customer().value(),
                label(row.label()),
                label(row.before()),
                row.reason(),
                row.setAt().toString(),
                till(row.setBy()));
    }

    static TicketRow ticket(Ticket row) {
        return new TicketRow(
                row.code(),
                row.status(),
                row.priority(),
                row.department(),
                row.subject(),
                row.message(),
                row.reportedFrom(),
                row.type(),
                row.fields().stream()
                        .map(field -> new TicketField(field.name(), field.value()))
                        .toList());
    }

    RequestRow request(ChangeRequest row) {
        return new RequestRow(
                row.id().value(),
                row.kind().name().toLowerCase(Locale.ROOT),
                row.status().name(),
                row.customer().value(),
                row.target() == null ? null : row.target().value(),
                row.oldValue(),
                row.newValue(),
                row.reason(),
                row.comments(),
                row.addedAt().toString(),
                till(row.addedTill()),
                text(row.decidedAt()),
                row.decisionComments());
    }

    static DeletionRow deletion(ErasureRequest row) {
        return new DeletionRow(
                row.id().value(),
                row.status().name(),
                row.comments(),
                row.decisionComments(),
                row.added().at().toString(),
                text(row.dueAt()));
    }

    static MessageRow message(OutboxEntry row) {
        return new MessageRow(
                row.channel().name().toLowerCase(Locale.ROOT),
                row.address(),
                row.subject(),
                row.content(),
                row.at().toString());
    }

    static ImageRow image(CustomerImage row) {
        return new ImageRow(
                row.handle(),
                row.number(),
                row.type().name().toLowerCase(Locale.ROOT),
                row.bytes(),
                row.addedAt().toString());
    }

    private @Nullable String label(@Nullable Long id) {
        return organization.labels().stream()
                .filter(label -> id != null && label.id() == id)
                .map(StatusLabel::label)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String till(TillId id) {
        return organization.till(id).map(Till::code).orElse(null);
    }

    private String source(AccountId id) {
        return organization.account(id).map(found -> found.source().name()).orElse("");
    }

    private String account(AccountId id) {
        return organization.account(id).map(SourceAccount::account).orElse("");
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}

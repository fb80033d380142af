package io.meniscus.api.v3.subjects;

import io.meniscus.api.Calls;
import io.meniscus.api.v3.merges.ShownMerge;
import io.meniscus.api.v3.subjects.Exported.LabelRow;
import io.meniscus.api.v3.subjects.Exported.NoteRow;
import io.meniscus.api.v3.subjects.Exported.PreferenceRow;
import io.meniscus.api.v3.wire.Envelope;
import io.meniscus.core.CustomerId;
import io.meniscus.core.field.FieldKind;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.erasure.SubjectData;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Merges;
import io.meniscus.customer.Owner;
import io.meniscus.customer.Standing;
import io.meniscus.customer.erasure.ErasureRequests;
import io.meniscus.customer.erasure.Subjects;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.image.Images;
import io.meniscus.label.CustomerLabel;
import io.meniscus.label.Labels;
import io.meniscus.note.Notes;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.outbox.OutboxMessages;
import io.meniscus.preference.Preference;
import io.meniscus.preference.Preferences;
import io.meniscus.ticket.TicketFilter;
import io.meniscus.ticket.Tickets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v3/customers/{id}/export}: everything that is kept of a person, as one document ({@link Exported}).
 * Refuses an unknown id (8015) and a person that was erased (8026) with HTTP 404; an id that is no number is HTTP 400.
 */
record ExportCustomer(Parts parts, Organizations organizations) implements Endpoint {
    private static final TicketFilter ALL_TICKETS = new TicketFilter("", "", "", "", "", "", null, null);

    /** Whoever keeps something of persons. */
    public record Parts(
            Subjects subjects,
            Standing standing,
            Merges merges,
            Labels labels,
            Notes notes,
            Tickets tickets,
            Preferences preferences,
            Images images,
            ErasureRequests erasures,
            OutboxMessages messages) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var ref =
                new CustomerRef.ById(new CustomerId(number(request.pathParameter("id"))), new CustomerRef.Scope.All());
        return switch (parts.subjects().data(organization.id(), ref)) {
            case Outcome.Accepted<SubjectData>(var data, var warnings) ->
                Reply.ok(Envelope.of(export(request, organization, ref, data)));
            case Outcome.Refused<SubjectData>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<SubjectData>(var cause) -> throw cause;
        };
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new EdgeException(new EdgeRefusal.BadParameter("the id is not a number"));
        }
    }

    private Exported export(Request request, Organization organization, CustomerRef ref, SubjectData data) {
        var org = organization.id();
        var owner = Owner.of(ref, data.person());
        var writer = new ExportWriter(organization);
        return new Exported(
                request.at().toString(),
                organization.profile().code(),
                owner.person().value(),
                data.members().stream().map(writer::customer).toList(),
                data.profiles().stream().map(writer::profile).toList(),
                data.extended().stream()
                        .flatMap(row -> writer.fields(row.customer(), FieldKind.EXTENDED, row.values()).stream())
                        .toList(),
                data.subscriptions().stream().map(ExportWriter::subscription).toList(),
                parts.standing().consentLog(org, owner).stream()
                        .map(writer::said)
                        .toList(),
                parts.standing().statusLog(org, owner).stream()
                        .map(writer::status)
                        .toList(),
                parts.merges().of(org, owner.members()).stream()
                        .map(edge -> ShownMerge.of(edge, organization))
                        .toList(),
                labels(organization, owner),
                notes(organization, owner),
                parts.tickets().of(org, owner, ALL_TICKETS).stream()
                        .map(ExportWriter::ticket)
                        .toList(),
                preferences(organization, owner, writer),
                parts.subjects().changeRequests(org, owner).stream()
                        .map(writer::request)
                        .toList(),
                parts.erasures().of(org, owner.members()).stream()
                        .map(ExportWriter::deletion)
                        .toList(),
                parts.images().of(org, owner).stream().map(ExportWriter::image).toList(),
                parts.messages().of(org, owner.members()).stream()
                        .map(ExportWriter::message)
                        .toList());
    }

    private List<LabelRow> labels(Organization organization, Owner owner) {
        return switch (parts.labels().of(organization.id(), owner)) {
            case Outcome.Accepted<List<CustomerLabel>>(var labels, var warnings) ->
                labels.stream().map(label -> new LabelRow(label.labelName())).toList();
            case Outcome.Refused<List<CustomerLabel>> _ -> List.of();
            case Outcome.Failed<List<CustomerLabel>>(var cause) -> throw cause;
        };
    }

    private List<NoteRow> notes(Organization organization, Owner owner) {
        var rows = new ArrayList<NoteRow>();
        parts.notes()
                .of(organization.id(), owner.members())
                .forEach((customer, notes) -> notes.forEach(note -> rows.add(new NoteRow(
                        customer.value(), note.description(), note.at().toString()))));
        return rows;
    }

    private @Nullable PreferenceRow preferences(Organization organization, Owner owner, ExportWriter writer) {
        return switch (parts.preferences().read(organization.id(), owner)) {
            case Outcome.Accepted<Preference>(var preference, var warnings) ->
                new PreferenceRow(preference.localId(), preference.store(), writer.named(preference.fields()));
            case Outcome.Refused<Preference> _ -> null;
            case Outcome.Failed<Preference>(var cause) -> throw cause;
        };
    }
}

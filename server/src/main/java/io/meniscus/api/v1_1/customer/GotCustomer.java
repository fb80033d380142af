package io.meniscus.api.v1_1.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.AskedLanguage;
import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Person;
import io.meniscus.core.points.Holding;
import io.meniscus.core.points.Points;
import io.meniscus.core.program.Program;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Request;
import io.meniscus.note.Note;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import io.meniscus.points.PointsReads.Holdings;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One customer of a get's answer (v1.1/customer "get"): everything is text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GotCustomer(
        @Nullable String user_id,
        String firstname,
        String lastname,
        String mobile,
        String email,
        String external_id,
        String lifetime_points,
        String lifetime_purchases,
        String loyalty_points,
        String current_slab,
        String registered_on,
        String updated_on,
        String type,
        String source,
        List<Object> identifiers,
        String gender,
        String registered_by,
        Named registered_store,
        Named registered_till,
        Fraud fraud_details,
        List<Object> trackers,
        String current_nps_status,
        Added.@Nullable Subscriptions subscriptions,
        Added.Fields custom_fields,
        Added.Fields extended_fields,
        Transactions transactions,
        Coupons coupons,
        Kept notes,
        @Nullable List<Object> card_details,
        ItemStatus item_status) {

    public record Named(String code, String name) {}

    public record Fraud(String status, String marked_by, String modified_on) {}

    public record Transactions(List<Object> transaction) {}

    public record Coupons(List<Object> coupon) {}

    /** Notes, with {@code notes=true}. */
    public record Kept(List<NoteRow> note) {}

    public record NoteRow(String id, String description, String added_on) {}

    /** Writes customers as the query's flags ask. */
    record Writer(
            Organization organization,
            String language,
            boolean userId,
            boolean subscriptions,
            boolean cards,
            Map<CustomerId, List<Note>> noted,
            Map<CustomerId, Holdings> held) {
        private static final Named NONE = new Named("", "");
        private static final Holdings NOTHING = new Holdings(List.of());

        static Writer of(
                Request request,
                Organization organization,
                Map<CustomerId, List<Note>> noted,
                Map<CustomerId, Holdings> held) {
            return new Writer(
                    organization,
                    AskedLanguage.of(request),
                    OfCustomer.isOn(request, "user_id"),
                    OfCustomer.isOn(request, "subscriptions"),
                    OfCustomer.isOn(request, "card_details"),
                    noted,
                    held);
        }

        GotCustomer write(Person person, List<Warning> warnings) {
            var shown = Shown.of(organization, person);
            var till = shown.registeredTill();
            var holdings = held.getOrDefault(person.root().id(), NOTHING);
            var holding = organization.programs().standard().map(Program::id).map(holdings::in);
            return new GotCustomer(
                    userId ? Long.toString(person.root().id().value()) : null,
                    shown.firstName(),
                    shown.lastName(),
                    shown.identifier(IdentifierType.MOBILE),
                    shown.identifier(IdentifierType.EMAIL),
                    shown.identifier(IdentifierType.EXTERNAL_ID),
                    text(holding.map(Holding::lifetime).orElse(Points.ZERO).toDecimal()),
                    text(holdings.lifetimePurchases()),
                    text(holding.map(Holding::current).orElse(Points.ZERO).toDecimal()),
                    "",
                    shown.registeredOn(),
                    shown.updatedOn(),
                    shown.type(),
                    shown.source(),
                    List.of(),
                    shown.gender(language),
                    till.map(Till::name).orElse(""),
                    shown.registeredStore()
                            .map(store -> new Named(store.code(), store.name()))
                            .orElse(NONE),
                    till.map(found -> new Named(found.code(), found.name())).orElse(NONE),
                    new Fraud(shown.fraudStatus(), "", ""),
                    List.of(),
                    "",
                    subscriptions ? new Added.Subscriptions(shown.subscriptions()) : null,
                    shown.customFields(),
                    shown.extendedFields(language),
                    new Transactions(List.of()),
                    new Coupons(List.of()),
                    new Kept(notes(person)),
                    cards ? List.of() : null,
                    status(warnings));
        }

        /** Whole where it is whole. */
        private static String text(BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }

        /** What is kept about any of the person's customers, in the order it was saved. */
        private List<NoteRow> notes(Person person) {
            return person.members().stream()
                    .flatMap(member -> noted.getOrDefault(member, List.of()).stream())
                    .sorted(Comparator.comparingLong(Note::id))
                    .map(note -> new NoteRow(
                            Long.toString(note.id()),
                            note.description(),
                            V11Dates.dateTime(note.at(), organization.clusterZone())))
                    .toList();
        }

        /** A get lists its warnings even when there are none. */
        private static ItemStatus status(List<Warning> warnings) {
            return new ItemStatus(
                    "true",
                    "1000",
                    "Customer successfully retrieved",
                    new ItemStatus.Warnings(Errors.warnings(warnings)));
        }
    }
}

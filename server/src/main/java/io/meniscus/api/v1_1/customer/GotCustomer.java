package io.meniscus.api.v1_1.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.meniscus.api.AskedLanguage;
import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.api.v1_1.customer.bought.TransactionRow;
import io.meniscus.api.v1_1.customer.held.HeldWriter;
import io.meniscus.api.v1_1.customer.held.Numbers;
import io.meniscus.api.v1_1.customer.held.PointsParts;
import io.meniscus.api.v1_1.customer.held.Summary;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.core.ProgramId;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Person;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Request;
import io.meniscus.note.Note;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import io.meniscus.points.Holder;
import java.util.Comparator;
import java.util.List;
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
        @JsonUnwrapped PointsParts points,
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

    /** The serial number of no tier. */
    private static final String NO_SERIAL = "-1";

    public record Named(String code, String name) {}

    public record Fraud(String status, String marked_by, String modified_on) {}

    /** The latest bills, with {@code transactions=true}. */
    public record Transactions(List<TransactionRow> transaction) {}

    public record Coupons(List<Object> coupon) {}

    /** Notes, with {@code notes=true}. */
    public record Kept(List<NoteRow> note) {}

    public record NoteRow(String id, String description, String added_on) {}

    /** Writes customers as the query's flags ask, of what was read for all of them. */
    record Writer(
            Request request,
            Organization organization,
            @Nullable ProgramId program,
            GotData read) {
        private static final Named NONE = new Named("", "");

        GotCustomer write(Holder holder, List<Warning> warnings) {
            var person = holder.person();
            var shown = Shown.of(organization, person);
            var till = shown.registeredTill();
            var points = new HeldWriter(organization, person, holder.holdings(), program);
            var language = AskedLanguage.of(request);
            return new GotCustomer(
                    isOn("user_id") ? Long.toString(person.root().id().value()) : null,
                    shown.firstName(),
                    shown.lastName(),
                    shown.identifier(IdentifierType.MOBILE),
                    shown.identifier(IdentifierType.EMAIL),
                    shown.identifier(IdentifierType.EXTERNAL_ID),
                    Numbers.text(points.lifetime()),
                    Numbers.text(holder.holdings().lifetimePurchases()),
                    Numbers.text(points.current()),
                    "",
                    parts(points, holder),
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
                    isOn("subscriptions") ? new Added.Subscriptions(shown.subscriptions()) : null,
                    shown.customFields(),
                    shown.extendedFields(language),
                    new Transactions(read.bought().getOrDefault(person.root().id(), List.of())),
                    new Coupons(List.of()),
                    new Kept(notes(person)),
                    isOn("card_details") ? List.of() : null,
                    status(warnings));
        }

        private boolean isOn(String flag) {
            return OfCustomer.isOn(request, flag);
        }

        private PointsParts parts(HeldWriter points, Holder holder) {
            boolean next = isOn("next_slab");
            var every = read.everyLot().getOrDefault(holder.person().root().id(), List.of());
            return new PointsParts(
                    next ? "" : null,
                    next ? NO_SERIAL : null,
                    next ? "" : null,
                    summaries(points),
                    isOn("delayed_accrual") ? points.totals() : null,
                    isOn("expiry_schedule") ? points.schedule(holder.lots(), request.at()) : null,
                    isOn("expired_points") ? points.expired(every, request.at()) : null,
                    isOn("promotion_points") ? points.promotions(holder.lots(), request.at()) : null,
                    isOn("program_summary") ? points.named() : null);
        }

        private Summary.@Nullable Summaries summaries(HeldWriter points) {
            if (isOn("mlp")) {
                return points.several();
            }
            return isOn("points_summary") ? points.single() : null;
        }

        /** What is kept about any of the person's customers, in the order it was saved. */
        private List<NoteRow> notes(Person person) {
            return person.members().stream()
                    .flatMap(member -> read.noted().getOrDefault(member, List.of()).stream())
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

package io.meniscus.api.v1_1.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.AskedLanguage;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Person;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
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
        Notes notes,
        @Nullable List<Object> card_details,
        ItemStatus item_status) {

    public record Named(String code, String name) {}

    public record Fraud(String status, String marked_by, String modified_on) {}

    public record Transactions(List<Object> transaction) {}

    public record Coupons(List<Object> coupon) {}

    public record Notes(List<Object> note) {}

    /** Writes customers as the query's flags ask. */
    record Writer(Organization organization, String language, boolean userId, boolean subscriptions, boolean cards) {
        private static final Named NONE = new Named("", "");

        static Writer of(Request request, Organization organization) {
            return new Writer(
                    organization,
                    AskedLanguage.of(request),
                    isOn(request, "user_id"),
                    isOn(request, "subscriptions"),
                    isOn(request, "card_details"));
        }

        /** A flag is on for {@code true} in any case, or {@code 1}. */
        private static boolean isOn(Request request, String flag) {
            var value = request.query(flag).orElse("").strip();
            return value.equals("1") || value.equalsIgnoreCase("true");
        }

        GotCustomer write(Person person, List<Warning> warnings) {
            var shown = Shown.of(organization, person);
            var till = shown.registeredTill();
            return new GotCustomer(
                    userId ? Long.toString(person.root().id().value()) : null,
                    shown.firstName(),
                    shown.lastName(),
                    shown.identifier(IdentifierType.MOBILE),
                    shown.identifier(IdentifierType.EMAIL),
                    shown.identifier(IdentifierType.EXTERNAL_ID),
                    "0",
                    "0",
                    "0",
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
                    new Fraud("NONE", "", ""),
                    List.of(),
                    "",
                    subscriptions ? new Added.Subscriptions(shown.subscriptions()) : null,
                    shown.customFields(),
                    shown.extendedFields(language),
                    new Transactions(List.of()),
                    new Coupons(List.of()),
                    new Notes(List.of()),
                    cards ? List.of() : null,
                    status(warnings));
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

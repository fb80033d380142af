package io.meniscus.api.v1_1.requests;

import io.meniscus.api.v1_1.customer.Shown;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.request.CustomerRequest;
import io.meniscus.core.identity.request.Matter;

/** Parts that replies about requests have in common. */
final class Shows {
    private Shows() {}

    /** Of a mobile given to another, and of a merge, the customers' ids (v1.1/request "Rules"). */
    record Values(String old_value, String new_value) {
        static Values of(CustomerRequest request) {
            var matter = request.matter();
            return switch (matter.kind()) {
                case MOBILE, EMAIL, EXTERNAL_ID, ADDRESS, MERGE, DELETE ->
                    new Values(matter.oldValue(), matter.newValue());
                case MOBILE_REALLOC ->
                    new Values(Long.toString(matter.customer().value()), target(matter));
            };
        }

        private static String target(Matter matter) {
            return matter.target() == null ? "" : Long.toString(matter.target().value());
        }
    }

    /** A customer by name and identifiers. */
    record Customer(String firstname, String lastname, String email, String mobile, String external_id, long id) {
        static Customer of(Shown shown) {
            return new Customer(
                    shown.firstName(),
                    shown.lastName(),
                    shown.identifier(IdentifierType.EMAIL),
                    shown.identifier(IdentifierType.MOBILE),
                    shown.identifier(IdentifierType.EXTERNAL_ID),
                    shown.person().root().id().value());
        }
    }
}

package io.meniscus.api.v1_1.preferences;

import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.core.field.FieldWarning;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import io.meniscus.preference.PreferenceRefusal;
import java.util.List;

/** The item codes and words of preferences (v1.1/error-codes "Customer"). */
final class Errors {
    private Errors() {}

    static ItemError of(Refusal refusal) {
        return switch (refusal) {
            case PreferenceRefusal preference -> of(preference);
            case LookupRefusal lookup -> io.meniscus.api.v1_1.customer.Errors.of(lookup);
            case CustomerRefusal customer -> io.meniscus.api.v1_1.customer.Errors.of(customer);
            default -> throw new IllegalStateException("preferences do not refuse with " + refusal);
        };
    }

    static ItemError of(PreferenceRefusal refusal) {
        return switch (refusal) {
            case PreferenceRefusal.NotUpdated() -> new ItemError(1030, "Customer preferences could not be updated");
            case PreferenceRefusal.NoneSet() -> new ItemError(1031, "No preferences are set for the customer");
            case PreferenceRefusal.StoreUnknown(var code) ->
                new ItemError(1053, "Preferred store is not known: " + code);
            case PreferenceRefusal.StoreIdInvalid(var id) -> new ItemError(1150, "Store id is invalid: " + id);
        };
    }

    static List<String> warnings(List<Warning> warnings) {
        return warnings.stream()
                .map(warning -> switch (warning) {
                    case FieldWarning field -> of(field);
                    case CustomerWarning customer -> io.meniscus.api.v1_1.customer.Errors.of(customer);
                    default -> throw new IllegalStateException("preferences do not warn of " + warning);
                })
                .distinct()
                .toList();
    }

    /** Whatever was wrong with a field, it was not updated while others were. */
    static String of(FieldWarning warning) {
        return switch (warning) {
            case FieldWarning.CustomUnknown(var name) -> "1035";
            case FieldWarning.CustomInvalid(var name) -> "1035";
            case FieldWarning.CustomDisabled(var name) -> "1035";
            case FieldWarning.ExtendedUnknown(var name) -> "1035";
            case FieldWarning.ExtendedInvalid(var name) -> "1035";
            case FieldWarning.ExtendedTooLong(var name) -> "1035";
            case FieldWarning.ExtendedNotUpdatable(var name) -> "1035";
        };
    }
}

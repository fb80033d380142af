package io.meniscus.core.field;

import java.util.Locale;
import java.util.Optional;

/** What a custom field is about (v2/extended-fields); spelled in lower or upper case, whichever the call. */
public enum FieldScope {
    LOYALTY_REGISTRATION,
    LOYALTY_TRANSACTION,
    LOYALTY_LINE_ITEMS,
    CUSTOMER_FEEDBACK,
    ADVANCE_FEEDBACK,
    CHECK_IN_FEEDBACK,
    CUSTOMER_PREFERENCES,
    POINTS_REDEMPTION,
    VOUCHER_REDEMPTION,
    ZONE_CUSTOM_FIELDS,
    STORE_CUSTOM_FIELDS,
    TILL_CUSTOM_FIELDS,
    CUSTOM_FIELDS_DATA_LOG,
    NI_CUSTOM_FIELDS,
    CUSTOMER_CARD,
    ORG_CUSTOM_FIELD;

    /** Reads either spelling. */
    public static Optional<FieldScope> read(String text) {
        var name = text.strip().toUpperCase(Locale.ROOT);
        for (var scope : values()) {
            if (scope.name().equals(name)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }

    /** {@code loyalty_registration} */
    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.meniscus.organization.kinds;

import io.meniscus.organization.form.Forms;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Kind;
import java.util.Map;

/** How customers pay: the organization's payment modes (organization-setup §7, v1.1/organization tenders). */
public final class Tenders {
    public static final Field<String> NAME = Field.of("name", Forms.name(), "The organization's name for the mode")
            .needed()
            .build();
    public static final Field<String> CANONICAL_NAME = Field.of(
                    "canonicalName",
                    Forms.matching(
                            50, "[A-Z][A-Z0-9_]*", "wants capital letters, digits and underscores, such as CARD"),
                    "What it is everywhere: CASH, CARD, CHECK, POINTS, CASH_ON_DELIVERY, CREDIT, …")
            .needed()
            .build();
    public static final Field<String> DESCRIPTION = Field.of(
                    "description", Forms.description(), "What there is to know about it")
            .build();
    public static final Field<Map<String, String>> ATTRIBUTES = Field.of(
                    "attributes", Forms.textMap(100), "What a payment says of itself: names with types, such as STRING")
            .build();
    public static final Field<Boolean> ACTIVE = Region.active();

    public static final Kind KIND = Kind.of("tenders", "tender", "tender", "Payment modes.")
            .ids("tender_id")
            .knownBy(NAME)
            .fields(CANONICAL_NAME, DESCRIPTION)
            .fields(ATTRIBUTES, ACTIVE)
            .build();

    private Tenders() {}
}

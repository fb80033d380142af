package io.meniscus.organization.kinds;

import io.meniscus.core.field.Vertical;
import io.meniscus.organization.field.PlatformFields;
import io.meniscus.organization.form.Forms;
import io.meniscus.organization.form.TextForm;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Kind;

/** Lines of business of the organization: they decide which extended fields it has (v2/verticals). */
public final class Verticals {
    public static final Field<String> NAME =
            Field.of("name", names(), "A vertical of the platform's").needed().build();
    public static final Field<Boolean> ACTIVE = Field.of(
                    "active", Forms.yesOrNo(), "Whether the organization has its fields")
            .fallback(true)
            .build();

    public static final Kind KIND = Kind.of(
                    "verticals",
                    "vertical",
                    "organization_vertical",
                    "Lines of business: the platform's fields come with them.")
            .knownBy(NAME)
            .fields(ACTIVE)
            .build();

    private Verticals() {}

    /** The vertical of an entry. */
    public static Vertical of(Entry entry) {
        return PlatformFields.stock().verticals().stream()
                .filter(vertical -> vertical.name().equals(entry.get(NAME)))
                .findFirst()
                .orElseThrow();
    }

    private static TextForm names() {
        return Forms.oneOf(PlatformFields.stock().verticals().stream()
                .filter(vertical -> vertical.id() != Vertical.GLOBAL)
                .map(Vertical::name)
                .toArray(String[]::new));
    }
}

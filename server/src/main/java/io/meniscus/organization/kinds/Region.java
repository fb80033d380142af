package io.meniscus.organization.kinds;

import io.meniscus.organization.form.Forms;
import io.meniscus.organization.setup.Field;
import java.util.Map;

/** What a place may have of its own; empty = its parent's, up to the organization. */
final class Region {
    private Region() {}

    static Field<String> timeZone() {
        return Field.of("timeZone", Forms.timeZone().orEmpty(), "IANA name of its own time zone, one the profile has")
                .inherited()
                .build();
    }

    static Field<String> currency() {
        return Field.of(
                        "currency",
                        Forms.currency().orEmpty(),
                        "ISO 4217 code of its own currency, one the profile has")
                .inherited()
                .build();
    }

    static Field<String> language() {
        return Field.of("language", Forms.language().orEmpty(), "ISO 639 code of its own language, one the profile has")
                .inherited()
                .build();
    }

    /** Values of the custom fields that are defined for such a place. */
    static Field<Map<String, String>> customFields() {
        return Field.of(
                        "customFields",
                        Forms.textMap(500),
                        "Values of custom fields by name; an empty one takes the field's value away")
                .build();
    }

    static Field<Boolean> active() {
        return Field.of("active", Forms.yesOrNo(), "Whether it may be used; it stays in history either way")
                .fallback(true)
                .build();
    }
}

package io.meniscus.api.v2.fields;

import io.meniscus.core.field.CustomField;
import io.meniscus.core.field.CustomField.Mark;

/** What every list of custom fields says of one, in this order (v2/extended-fields). */
record ShownField(
        String name,
        String type,
        String dataType,
        String label,
        String scope,
        String defaultValue,
        String phase,
        int position,
        String rule) {

    /** Lists differ in how they spell scopes. */
    static ShownField of(CustomField field, String scope) {
        var texts = field.texts();
        return new ShownField(
                field.name(),
                field.input().wire(),
                field.dataType().wire(),
                texts.label(),
                scope,
                texts.defaultValue(),
                texts.phase(),
                field.position(),
                texts.rule());
    }

    /** 0 or 1. */
    static int mark(CustomField field, Mark mark) {
        return field.has(mark) ? 1 : 0;
    }
}

package io.meniscus.api.v2.fields;

import static io.meniscus.api.v2.fields.ShownField.mark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.meniscus.core.OrgId;
import io.meniscus.core.field.CustomField;
import io.meniscus.core.field.CustomField.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A custom field as administrators see it (v2/extended-fields); marks are 0 or 1.
 *
 * @param id    null where the call has none
 * @param value always empty: the field's definition has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdminField(
        @Nullable Long id,
        long orgId,
        @JsonUnwrapped ShownField field,
        String serverRule,
        String regex,
        String error,
        int isDisabled,
        int isCompulsory,
        int disableAtServer,
        int isUpdatable,
        int enableAuditTrail,
        int isPiiData,
        int isPsiData,
        String helptext,
        String attrs,
        String value) {

    static AdminField of(OrgId org, CustomField field, @Nullable Long id) {
        var texts = field.texts();
        return new AdminField(
                id,
                org.value(),
                ShownField.of(field, field.scope().name()),
                texts.serverRule(),
                texts.regex(),
                texts.error(),
                mark(field, Mark.DISABLED),
                mark(field, Mark.COMPULSORY),
                mark(field, Mark.DISABLED_AT_SERVER),
                mark(field, Mark.UPDATABLE),
                mark(field, Mark.AUDITED),
                mark(field, Mark.PII),
                mark(field, Mark.PSI),
                texts.helpText(),
                texts.attributes(),
                "");
    }
}

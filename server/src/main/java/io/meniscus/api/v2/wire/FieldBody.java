package io.meniscus.api.v2.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.core.field.FieldScope;
import io.meniscus.organization.kinds.CustomFields;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A custom field in a body: its value, its definition, or both (v2/extended-fields); marks are 0 or 1. Its scope stands
 * beside it, or follows from what it is a field of.
 */
public record FieldBody(
        @Nullable String name,
        @Nullable String value,
        @Nullable String type,
        @Nullable String dataType,
        @Nullable String label,
        @Nullable String defaultValue,
        @Nullable String phase,
        @Nullable Integer position,
        @Nullable String rule,
        @Nullable String serverRule,
        @Nullable String regex,
        @Nullable String error,
        @Nullable Integer isDisabled,
        @Nullable Integer isCompulsory,
        @Nullable Integer disableAtServer,
        @Nullable Integer isUpdatable,
        @Nullable Integer enableAuditTrail,
        @Nullable Integer isPiiData,
        @Nullable Integer isPsiData,
        @Nullable String helptext,
        @Nullable String attrs) {

    public String nameText() {
        return name == null ? "" : name.strip();
    }

    /** A value alone. */
    public static FieldBody of(String name, String value) {
        return new FieldBody(
                name, value, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    /** Whether it says anything beside its name and value. */
    public boolean isDefinition() {
        return Stream.of(
                        type,
                        dataType,
                        label,
                        defaultValue,
                        phase,
                        position,
                        rule,
                        serverRule,
                        regex,
                        error,
                        isDisabled,
                        isCompulsory,
                        disableAtServer,
                        isUpdatable,
                        enableAuditTrail,
                        isPiiData,
                        isPsiData,
                        helptext,
                        attrs)
                .anyMatch(Objects::nonNull);
    }

    /** The field as set-up defines it. */
    public ObjectNode entry(FieldScope scope) {
        var entry = JsonNodeFactory.instance.objectNode();
        entry.put(CustomFields.SCOPE.key(), scope.lowerCase());
        put(entry, CustomFields.NAME.key(), name);
        put(entry, CustomFields.TYPE.key(), type);
        put(entry, CustomFields.DATA_TYPE.key(), dataType);
        put(entry, CustomFields.LABEL.key(), label);
        put(entry, CustomFields.DEFAULT_VALUE.key(), defaultValue);
        put(entry, CustomFields.PHASE.key(), phase);
        put(entry, CustomFields.RULE.key(), rule);
        put(entry, CustomFields.SERVER_RULE.key(), serverRule);
        put(entry, CustomFields.REGEX.key(), regex);
        put(entry, CustomFields.ERROR.key(), error);
        put(entry, CustomFields.HELP_TEXT.key(), helptext);
        put(entry, CustomFields.ATTRIBUTES.key(), attrs);
        put(entry, CustomFields.POSITION.key(), position);
        put(entry, CustomFields.DISABLED.key(), isDisabled);
        put(entry, CustomFields.COMPULSORY.key(), isCompulsory);
        put(entry, CustomFields.DISABLED_AT_SERVER.key(), disableAtServer);
        put(entry, CustomFields.UPDATABLE.key(), isUpdatable);
        put(entry, CustomFields.AUDITED.key(), enableAuditTrail);
        put(entry, CustomFields.PII.key(), isPiiData);
        put(entry, CustomFields.PSI.key(), isPsiData);
        return entry;
    }

    private static void put(ObjectNode entry, String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            entry.put(key, text);
        }
    }

    private static void put(ObjectNode entry, String key, @Nullable Integer number) {
        if (number != null) {
            entry.put(key, number);
        }
    }
}

package io.meniscus.api.v1_1.points;

import io.meniscus.core.FreeText;
import io.meniscus.core.field.FieldChange;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldReader;
import io.meniscus.core.field.FieldScope;
import io.meniscus.core.world.Warning;
import io.meniscus.organization.Organization;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The custom fields of a redemption, by the text of the field's id, and what was dropped of them: names that are none
 * and values that do not fit.
 */
record RedemptionFields(Map<String, String> values, List<Warning> warnings) {

    /** Reads {@code [{"name":…,"value":…}]}, or the same under {@code field}. */
    static RedemptionFields read(@Nullable Object given, Organization organization) {
        var reader = new FieldReader(
                organization.fields(), FieldScope.POINTS_REDEMPTION, FieldEntity.TRANSACTION, organization::entityCode);
        put(given, reader);
        var values = new HashMap<String, String>();
        for (var change : reader.given().custom()) {
            if (change instanceof FieldChange.Put put) {
                values.put(Long.toString(put.field()), put.value());
            }
        }
        return new RedemptionFields(Map.copyOf(values), reader.warnings());
    }

    private static void put(@Nullable Object given, FieldReader reader) {
        switch (given) {
            case List<?> all -> all.forEach(one -> put(one, reader));
            case Map<?, ?> members when members.containsKey("field") -> put(members.get("field"), reader);
            case Map<?, ?> members -> {
                var name = text(members.get("name"));
                if (!name.isEmpty()) {
                    reader.custom(name, text(members.get("value")));
                }
            }
            case null, default -> {}
        }
    }

    private static String text(@Nullable Object value) {
        return FreeText.of(Objects.toString(value, ""));
    }
}

package io.meniscus.organization.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.core.field.CustomField;
import io.meniscus.core.field.FieldChange;
import io.meniscus.core.field.FieldDefinitions;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldReader;
import io.meniscus.core.field.FieldScope;
import io.meniscus.core.field.FieldWarning;
import io.meniscus.core.world.Warning;
import io.meniscus.job.imports.ImportColumn;
import io.meniscus.job.imports.ImportColumn.Presence;
import io.meniscus.job.imports.ImportRow;
import io.meniscus.job.imports.RowProblem;
import io.meniscus.organization.imports.SetupImport.Choice;
import io.meniscus.organization.kinds.CustomFields;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.kinds.Zones;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.SetupState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Columns of the fields an organization defined for a kind of place, {@code custom field: size}. A value that is none
 * of its field's is a problem of its row.
 */
final class CustomColumns {
    static final Choice KEEP = new Choice(
            "keep custom fields when empty",
            "",
            "yes: where a row says nothing of a custom field, the store keeps the field's default value; left out or"
                    + " no: it has none");
    private static final String PREFIX = "custom field: ";
    private static final Map<Kind, FieldScope> SCOPES = Map.of(
            Zones.KIND, FieldScope.ZONE_CUSTOM_FIELDS,
            Stores.KIND, FieldScope.STORE_CUSTOM_FIELDS,
            Tills.KIND, FieldScope.TILL_CUSTOM_FIELDS);

    private final Kind kind;
    private final List<CustomField> fields;

    private CustomColumns(Kind kind, List<CustomField> fields) {
        this.kind = kind;
        this.fields = fields;
    }

    static CustomColumns of(Kind kind, SetupState state) {
        return new CustomColumns(
                kind,
                state.all(CustomFields.KIND).stream()
                        .map(CustomFields::of)
                        .filter(field -> field.scope() == SCOPES.get(kind))
                        .filter(field -> !field.has(CustomField.Mark.DISABLED_AT_SERVER))
                        .toList());
    }

    List<ImportColumn> columns() {
        return fields.stream()
                .map(field -> new ImportColumn(
                        PREFIX + field.name(),
                        Presence.OPTIONAL,
                        "The organization's own field: " + field.texts().label(),
                        field.texts().defaultValue()))
                .toList();
    }

    /** Puts a row's values into its entry; those that fit. */
    void put(ObjectNode entry, ImportRow row, Map<String, String> options) {
        var changes = read(row, options).given().custom();
        if (changes.isEmpty()) {
            return;
        }
        var values = entry.putObject(Stores.CUSTOM_FIELDS.key());
        for (var change : changes) {
            if (change instanceof FieldChange.Put put) {
                values.put(put.name(), put.value());
            }
        }
    }

    /** What is wrong with a row's values. */
    List<RowProblem> problems(ImportRow row, Map<String, String> options) {
        return read(row, options).warnings().stream()
                .map(warning -> row.problem(PREFIX + name(warning), "is no value of this field"))
                .toList();
    }

    private static String name(Warning warning) {
        return switch (warning) {
            case FieldWarning.CustomInvalid(var name) -> name;
            default -> throw new IllegalStateException("fields of the organization do not warn of " + warning);
        };
    }

    private FieldReader read(ImportRow row, Map<String, String> options) {
        // Only custom fields are read: the entity is of no matter.
        var scope = SCOPES.getOrDefault(kind, FieldScope.STORE_CUSTOM_FIELDS);
        var reader = new FieldReader(
                new FieldDefinitions(fields, List.of()), scope, FieldEntity.CUSTOMER, _ -> Optional.empty());
        for (var field : fields) {
            var value = row.value(PREFIX + field.name());
            boolean keeps = value.isEmpty() && KEEP.isYes(options);
            reader.custom(field.name(), keeps ? field.texts().defaultValue() : value);
        }
        return reader;
    }
}

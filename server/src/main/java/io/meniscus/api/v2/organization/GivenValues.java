package io.meniscus.api.v2.organization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.api.v2.wire.FieldBody;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.field.CustomField;
import io.meniscus.core.field.CustomField.DataType;
import io.meniscus.core.field.CustomField.Input;
import io.meniscus.core.field.FieldChange;
import io.meniscus.core.field.FieldDefinitions;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldPolicy;
import io.meniscus.core.field.FieldReader;
import io.meniscus.core.field.FieldScope;
import io.meniscus.core.field.FieldWarning;
import io.meniscus.core.world.Warning;
import io.meniscus.organization.kinds.CustomFields;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Given.How;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Values of custom fields in the body of a store or till, read against the fields that are defined (v2/organization). A
 * field that is not and comes with a definition is defined first. What is neither, and a value that is none of its
 * field's, is dropped with a warning (1017). An empty value takes away what there was.
 */
final class GivenValues {
    private final FieldScope scope;
    private final List<FieldBody> given;
    private final List<FieldBody> undefined;
    private final FieldDefinitions definitions;

    GivenValues(FieldScope scope, FieldDefinitions defined, List<FieldBody> given) {
        this.scope = scope;
        this.given = given;
        this.undefined = given.stream()
                .filter(FieldBody::isDefinition)
                .filter(field -> defined.custom(scope, field.nameText()).isEmpty())
                .toList();
        var all = new ArrayList<>(defined.custom(scope));
        undefined.forEach(field -> defined(field).ifPresent(all::add));
        this.definitions = new FieldDefinitions(all, List.of());
    }

    /** What is wrong with the fields themselves: one without a name (1024), one that is named twice (1025). */
    Optional<W> refusal() {
        Set<String> names = new HashSet<>();
        for (var field : given) {
            if (field.nameText().isEmpty()) {
                return Optional.of(W.of(1024, "Parameter is empty: name"));
            }
            if (!names.add(field.nameText())) {
                return Optional.of(W.of(1025, "Custom field is given twice: " + field.nameText()));
            }
        }
        return Optional.empty();
    }

    /** The fields that are to be defined. */
    List<Edit> edits() {
        return undefined.stream()
                .map(field -> new Edit(CustomFields.KIND, How.NEW, field.entry(scope)))
                .toList();
    }

    /** Puts the values into an entry, by name; answers what was dropped. */
    List<W> put(ObjectNode entry, String key) {
        // Only custom fields are read: the entity is of no matter.
        var reader = new FieldReader(definitions, scope, FieldEntity.CUSTOMER, _ -> Optional.empty());
        var values = entry.putObject(key);
        for (var field : given) {
            var value = field.value();
            if (value != null && value.isBlank()) {
                values.put(field.nameText(), "");
            } else if (value != null) {
                reader.custom(field.nameText(), value);
            }
        }
        for (var change : reader.given().custom()) {
            if (change instanceof FieldChange.Put put) {
                values.put(put.name(), put.value());
            }
        }
        return reader.warnings().stream().map(GivenValues::warning).toList();
    }

    private static W warning(Warning warning) {
        return switch (warning) {
            case FieldWarning.CustomInvalid(var name) -> W.of(1017, "Custom field value is invalid: " + name);
            case FieldWarning.CustomDisabled(var name) -> W.of(1017, "Custom field is disabled: " + name);
            case FieldWarning.CustomUnknown(var name) -> W.of(1017, "Custom field is not defined: " + name);
            default -> throw new IllegalStateException("custom fields do not warn of " + warning);
        };
    }

    /** As it will be; nothing for one that set-up will refuse. */
    private Optional<CustomField> defined(FieldBody field) {
        var rule = field.serverRule() == null ? "" : field.serverRule();
        var input = field.type() == null ? Optional.of(Input.TEXT) : Input.read(field.type());
        var type = field.dataType() == null ? Optional.of(DataType.STRING) : DataType.read(field.dataType());
        boolean fits = !field.nameText().isEmpty()
                && field.nameText().length() <= CustomField.LONGEST_NAME
                && FieldPolicy.isRule(rule)
                && input.isPresent()
                && type.isPresent();
        if (!fits) {
            return Optional.empty();
        }
        var texts = new CustomField.Texts("", "", "", "", rule, "", "", "", "", "");
        return Optional.of(new CustomField(0, scope, field.nameText(), input.get(), type.get(), texts, 0, Set.of()));
    }
}

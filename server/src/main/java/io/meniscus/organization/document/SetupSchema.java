package io.meniscus.organization.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Kinds;

/** The JSON Schema (2020-12) of organization documents, for editors and other programs. */
public final class SetupSchema {
    private SetupSchema() {}

    public static ObjectNode document() {
        var schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Organization document");
        schema.put("type", "object").put("additionalProperties", false);
        schema.putArray("required").add("profile");
        var properties = schema.putObject("properties");
        var definitions = schema.putObject("$defs");
        for (var kind : Kinds.ALL) {
            definitions.set(kind.singular(), entry(kind));
            properties.set(kind.section(), section(kind));
        }
        return schema;
    }

    private static ObjectNode section(Kind kind) {
        var section = JsonNodeFactory.instance.objectNode();
        section.put("description", kind.description());
        switch (kind.shape()) {
            case SINGLE -> section.put("$ref", "#/$defs/" + kind.singular());
            case MAPPING -> {
                section.put("type", "object");
                section.set(
                        "additionalProperties", kind.fields().getLast().form().schema());
            }
            case LIST -> section.put("type", "array").set("items", items(kind));
        }
        return section;
    }

    private static ObjectNode items(Kind kind) {
        var items = JsonNodeFactory.instance.objectNode();
        if (kind.group().isEmpty()) {
            return items.put("$ref", "#/$defs/" + kind.singular());
        }
        var either = items.putArray("anyOf");
        either.addObject().put("$ref", "#/$defs/" + kind.singular());
        var first = kind.knownBy().getFirst();
        var group = either.addObject().put("type", "object").put("additionalProperties", false);
        group.putArray("required").add(first.key()).add(kind.group());
        var properties = group.putObject("properties");
        properties.set(first.key(), field(first));
        var inner = entry(kind);
        ((ObjectNode) inner.get("properties")).remove(first.key());
        inner.putArray("required").add(kind.knownBy().getLast().key());
        properties.putObject(kind.group()).put("type", "array").set("items", inner);
        return items;
    }

    /** An entry of a kind; also what an edit of one may have. */
    public static ObjectNode entry(Kind kind) {
        var entry = JsonNodeFactory.instance.objectNode();
        entry.put("description", kind.description());
        entry.put("type", "object").put("additionalProperties", false);
        var required = entry.putArray("required");
        var properties = entry.putObject("properties");
        for (var field : kind.fields()) {
            properties.set(field.key(), field(field));
        }
        kind.knownBy().stream().filter(Field::isNeeded).forEach(key -> required.add(key.key()));
        if (kind.nesting().isPresent()) {
            properties
                    .putObject(kind.section())
                    .put("type", "array")
                    .putObject("items")
                    .put("$ref", "#/$defs/" + kind.singular());
        }
        return entry;
    }

    private static ObjectNode field(Field<?> field) {
        var schema = field.form().schema();
        schema.put("description", field.description());
        if (field.isReference()) {
            schema.put("x-refers-to", field.refersTo());
        }
        if (field.isNeeded()) {
            schema.put("x-needed-when-new", true);
        }
        if (field.isFixed()) {
            schema.put("x-fixed", true);
        }
        if (field.isInherited()) {
            schema.put("x-inherited", true);
        }
        return schema;
    }
}

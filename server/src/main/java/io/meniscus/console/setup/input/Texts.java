package io.meniscus.console.setup.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.organization.document.SetupExport;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.SetupDocument;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Values of fields as texts of a form, and back. */
public final class Texts {
    private Texts() {}

    public static String of(Entry entry, Field<?> field) {
        if (field.isWriteOnly()) {
            return "";
        }
        return text(entry.written(field), field);
    }

    private static String text(JsonNode value, Field<?> field) {
        if (!Takes.isList(field) && !Takes.isMap(field)) {
            return value.asText();
        }
        if (!Takes.isOfTexts(field)) {
            return value.isEmpty()
                    ? ""
                    : SetupExport.yaml(new SetupDocument(value)).strip();
        }
        return Takes.isList(field)
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("\n"))
                : value.properties().stream()
                        .map(property ->
                                property.getKey() + " = " + property.getValue().asText())
                        .collect(Collectors.joining("\n"));
    }

    /** What a typed text is in a document; a text that can't be read stays one, and its field says what it wants. */
    public static JsonNode node(String text, Field<?> field) {
        if (!Takes.isList(field) && !Takes.isMap(field)) {
            return JsonNodeFactory.instance.textNode(text);
        }
        if (!Takes.isOfTexts(field)) {
            return structure(text, field);
        }
        if (Takes.isList(field)) {
            var list = JsonNodeFactory.instance.arrayNode();
            if (!text.isEmpty()) {
                text.lines().map(String::strip).forEach(list::add);
            }
            return list;
        }
        var map = JsonNodeFactory.instance.objectNode();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var sides = line.split("=", 2);
            map.put(sides[0].strip(), sides.length > 1 ? sides[1].strip() : "");
        });
        return map;
    }

    private static JsonNode structure(String text, Field<?> field) {
        if (text.isEmpty()) {
            return Takes.isList(field) ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
        }
        try {
            return SetupDocument.read(text).root();
        } catch (InvalidSetup _) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }

    /** Why a structure can't be read at all, with the line; nothing when it can. */
    public static Optional<String> unreadable(String text) {
        try {
            SetupDocument.read(text);
            return Optional.empty();
        } catch (InvalidSetup e) {
            return Optional.of(e.problems().getFirst().message());
        }
    }
}

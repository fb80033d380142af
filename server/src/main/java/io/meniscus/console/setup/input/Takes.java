package io.meniscus.console.setup.input;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.console.view.Input.Shape;
import io.meniscus.organization.form.ValueRefused;
import io.meniscus.organization.setup.Field;
import java.util.ArrayList;
import java.util.List;

/** What a field takes, told by its form's schema. */
public final class Takes {
    private static final int LONG_TEXT = 160;

    private Takes() {}

    public static Shape shape(Field<?> field) {
        var schema = field.form().schema();
        if (!field.form().choices().isEmpty()) {
            return Shape.CHOICE;
        }
        if (field.isWriteOnly() && field.key().equals("secret")) {
            return Shape.SECRET;
        }
        if (isMatrix(field)) {
            return Shape.MATRIX;
        }
        return switch (schema.path("type").asText("string")) {
            case "boolean" -> Shape.TICK;
            case "integer" -> Shape.NUMBER;
            case "array", "object" -> isOfTexts(field) ? Shape.LINES : Shape.STRUCTURE;
            default -> schema.path("maxLength").asInt(0) > LONG_TEXT && !isOneLine(field) ? Shape.LINES : Shape.LINE;
        };
    }

    private static boolean isOneLine(Field<?> field) {
        try {
            field.form().read(JsonNodeFactory.instance.textNode("a\nb"));
            return false;
        } catch (ValueRefused _) {
            return true;
        }
    }

    static boolean isList(Field<?> field) {
        return field.form().schema().path("type").asText("").equals("array");
    }

    /** Whether it is one word of few for each of the API's resources. */
    public static boolean isMatrix(Field<?> field) {
        return isMap(field) && !words(field).isEmpty();
    }

    /** The words of a matrix. */
    static List<String> words(Field<?> field) {
        var words = new ArrayList<String>();
        field.form().schema().path("additionalProperties").path("enum").forEach(word -> words.add(word.asText()));
        return words;
    }

    static boolean isMap(Field<?> field) {
        return field.form().schema().path("type").asText("").equals("object");
    }

    /** Whether its values have parts of their own. */
    public static boolean isStructure(Field<?> field) {
        return shape(field) == Shape.STRUCTURE;
    }

    /** Whether a list's values are texts, a line each; others are written as in documents. */
    static boolean isOfTexts(Field<?> field) {
        var items = field.form().schema().path(isList(field) ? "items" : "additionalProperties");
        var type = items.path("type");
        return type.isArray()
                || type.asText("").equals("string")
                || type.asText("").equals("integer");
    }

    /** Whether an empty text is a value. */
    static boolean takesNothing(Field<?> field) {
        try {
            field.form().read(JsonNodeFactory.instance.textNode(""));
            return true;
        } catch (ValueRefused _) {
            return isList(field) || isMap(field);
        }
    }
}

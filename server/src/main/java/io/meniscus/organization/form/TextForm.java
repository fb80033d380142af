package io.meniscus.organization.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.organization.setup.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A text in one spelling. Made by {@link #of}.
 *
 * @param reader  makes the stored spelling of a given one, or refuses it with {@link ValueRefused}
 * @param sqlType {@code text}, {@code numeric} for a number in plain digits, or {@code date}
 */
public record TextForm(
        UnaryOperator<String> reader, int longest, List<String> choices, String sqlType, Emptiness empties)
        implements Form<String> {

    /** Whether an empty text is a value. */
    public enum Emptiness {
        ALLOWED,
        REFUSED
    }

    public TextForm {
        choices = List.copyOf(choices);
    }

    static TextForm of(int longest, UnaryOperator<String> reader) {
        return new TextForm(reader, longest, List.of(), "text", Emptiness.REFUSED);
    }

    static TextForm ofChoices(List<String> choices, UnaryOperator<String> reader) {
        return new TextForm(reader, 0, choices, "text", Emptiness.REFUSED);
    }

    /** The same, that also takes an empty text: no value of its own. */
    public TextForm orEmpty() {
        return new TextForm(reader, longest, choices, sqlType, Emptiness.ALLOWED);
    }

    TextForm asNumber() {
        return new TextForm(reader, longest, choices, "numeric", empties);
    }

    TextForm asDate() {
        return new TextForm(reader, longest, choices, "date", empties);
    }

    @Override
    public String read(JsonNode given) {
        if (given.isNull() && empties == Emptiness.ALLOWED) {
            return "";
        }
        if (!given.isValueNode() || given.isNull()) {
            throw ValueRefused.malformed("wants one value");
        }
        var text = given.isNumber() ? number(given) : given.asText().strip();
        if (text.isEmpty() && empties == Emptiness.ALLOWED) {
            return "";
        }
        refuseUnstorable(text);
        if (longest > 0 && text.codePointCount(0, text.length()) > longest) {
            throw new ValueRefused(Problem.Cause.TOO_LONG, "is longer than " + longest + " characters");
        }
        return reader.apply(text);
    }

    private static String number(JsonNode given) {
        return given.isIntegralNumber() ? given.asText() : new BigDecimal(given.asText()).toPlainString();
    }

    /** What the database would not give back as it came. */
    private static void refuseUnstorable(String text) {
        boolean bad = text.codePoints()
                .anyMatch(point -> Character.getType(point) == Character.SURROGATE
                        || (Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t'));
        if (bad) {
            throw ValueRefused.malformed("has a control character");
        }
    }

    @Override
    public String empty() {
        return "";
    }

    @Override
    public JsonNode written(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }

    @Override
    public JsonNode stored(String value) {
        return sqlType.equals("numeric") && value.isEmpty() ? JsonNodeFactory.instance.nullNode() : written(value);
    }

    @Override
    public String restored(JsonNode stored) {
        if (stored.isNull()) {
            return "";
        }
        return stored.isNumber()
                ? new BigDecimal(stored.asText()).stripTrailingZeros().toPlainString()
                : stored.asText();
    }

    @Override
    public ObjectNode schema() {
        var schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("type").add("string").add("number").add("boolean");
        if (!choices.isEmpty()) {
            schema.put("type", "string");
            var examples = schema.putArray("examples");
            choices.forEach(examples::add);
        }
        if (longest > 0) {
            schema.put("maxLength", longest);
        }
        return schema;
    }

    @Override
    public String shown(String value) {
        return value;
    }
}

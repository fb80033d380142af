package io.meniscus.console.setup;

import com.fasterxml.jackson.databind.JsonNode;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Keys of documents as people read them. */
public final class Words {
    private static final Map<String, String> OWN = Map.of(
            "apiClient", "API client",
            "apiClients", "API clients",
            "emailEmail", "Email in e-mails",
            "emailMobile", "Mobile in e-mails",
            "emailName", "Name in e-mails",
            "externalIds", "External ids",
            "profile", "Organization profile");

    /** A step into a value: a position or a key. */
    private static final Pattern PART = Pattern.compile("\\[(\\d+)]|\\.([^.\\[]+)");

    /** Words that are read letter by letter. */
    private static final Set<String> SPELT = Set.of("csv", "inr", "otp", "pii", "pin", "psi", "sms", "url", "uuid");

    private Words() {}

    /** {@code storeServer} as “Store server”. */
    public static String of(String key) {
        var own = OWN.get(key);
        if (own != null) {
            return own;
        }
        var spaced = key.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return term(spaced);
    }

    /** A term in small letters, as {@code otp} or {@code user groups}, where a sentence or cell begins. */
    public static String term(String words) {
        return capital(Arrays.stream(words.split(" ", -1))
                .map(word -> SPELT.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" ")));
    }

    static String plural(Kind kind) {
        return of(kind.section());
    }

    /** One of a kind in the middle of a sentence. */
    static String one(Kind kind) {
        var word = of(kind.singular());
        return word.startsWith("API") ? word : word.toLowerCase(Locale.ROOT);
    }

    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A sentence of a description or problem. */
    public static String sentence(String text) {
        var whole = capital(text.replace("`", ""));
        return whole.isEmpty() || whole.endsWith(".") ? whole : whole + ".";
    }

    /** A problem beside its field; the engine's words leave the field out. */
    public static String problem(String message) {
        return sentence(message.startsWith("wants ") ? "enter " + message.substring("wants ".length()) : message);
    }

    /** The same with its place inside the field: {@code No. 2, step: Enter a number.} */
    static String problem(Problem problem) {
        var words = problem(problem.message());
        var place = PART.matcher(problem.at())
                .results()
                .map(part -> part.group(1) == null
                        ? of(part.group(2)).toLowerCase(Locale.ROOT)
                        : "no. " + (Integer.parseInt(part.group(1)) + 1))
                .collect(Collectors.joining(", "));
        return place.isEmpty() ? words : capital(place) + ": " + words;
    }

    /** A value of a document. */
    public static String value(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? "yes" : "no";
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(Words::value)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(property -> property.getKey() + ": " + value(property.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return value.asText();
    }
}

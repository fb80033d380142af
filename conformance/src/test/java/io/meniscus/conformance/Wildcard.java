package io.meniscus.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** The placeholders of a reply that more than one value satisfies. */
enum Wildcard {
    ANY(".*", "any"),
    /** Text, empty or not. */
    TEXT(".*", "text"),
    /** A whole number; in JSON a number, in XML and inside a text its digits. */
    LONG("-?\\d+", "long"),
    /** v2: seconds and an offset. */
    DATE_TIME("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d([+-]\\d\\d:\\d\\d|Z)", "dateTime"),
    /** v1.1: a space and no offset. */
    V11_DATE_TIME("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "v11DateTime"),
    /** v3: thousandths of a second and an offset without a colon. */
    V3_DATE_TIME("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d{4}", "v3DateTime"),
    /** The admin API: in UTC. */
    INSTANT("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "instant"),
    DATE("\\d{4}-\\d\\d-\\d\\d", "date"),
    UUID("[0-9a-f]{32}", "uuid"),
    REQUEST_ID("[0-9A-F]{13}", "requestId");

    private final Pattern pattern;
    private final String word;

    Wildcard(String pattern, String word) {
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
        this.word = word;
    }

    static Optional<Wildcard> of(String placeholder) {
        for (var wildcard : values()) {
            if (wildcard.word.equals(placeholder)) {
                return Optional.of(wildcard);
            }
        }
        return Optional.empty();
    }

    String regex() {
        return pattern.pattern();
    }

    boolean holds(JsonNode actual) {
        return switch (this) {
            case ANY -> true;
            case LONG -> actual.isIntegralNumber();
            case TEXT, DATE_TIME, V11_DATE_TIME, V3_DATE_TIME, INSTANT, DATE, UUID, REQUEST_ID ->
                actual.isTextual() && pattern.matcher(actual.textValue()).matches();
        };
    }
}

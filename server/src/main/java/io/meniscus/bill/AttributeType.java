package io.meniscus.bill;

import java.util.Locale;
import java.util.regex.Pattern;

/** Types that tenders say their attributes have; one that is none of these is a text. */
enum AttributeType {
    TEXT(".*"),
    WHOLE_NUMBER("[+-]?[0-9]{1,18}"),
    NUMBER("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?"),
    DATE("[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?"),
    FLAG("(?i)true|false|0|1");

    private final Pattern values;

    AttributeType(String values) {
        this.values = Pattern.compile(values, Pattern.DOTALL);
    }

    static AttributeType of(String name) {
        return switch (name.strip().toUpperCase(Locale.ROOT)) {
            case "INT", "INTEGER", "LONG" -> WHOLE_NUMBER;
            case "DOUBLE", "DECIMAL", "NUMBER", "FLOAT" -> NUMBER;
            case "DATE", "DATETIME" -> DATE;
            case "BOOLEAN" -> FLAG;
            default -> TEXT;
        };
    }

    /** Whether a value is of the type; none is of all. */
    boolean takes(String value) {
        return value.isEmpty() || values.matcher(value.strip()).matches();
    }
}

package io.meniscus.core.product.catalogue;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may be said of a product under a name (v1.1/product "attributes").
 *
 * @param type         as given: Int, Double, Boolean, String, …; one nobody knows takes any text
 * @param ruleType     POS or UPLOAD, kept and shown
 * @param ruleData     likewise
 * @param defaultValue name of an option; empty for none
 * @param ou           the concept it belongs to, or {@link Trait#ORGANIZATION}
 */
public record Attribute(
        long id,
        String name,
        String label,
        String type,
        Set<Mark> marks,
        String ruleType,
        String ruleData,
        String defaultValue,
        long ou) {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern FLAG = Pattern.compile("(?i)true|false|0|1");

    /** What an attribute is beside its type. */
    public enum Mark {
        /** A value is one of its options. */
        ENUM,
        /** A value that is none of its options becomes one. */
        SOFT_ENUM,
        IN_DUMP
    }

    /** One of the values of an enumerated attribute. */
    public record Option(String name, String label) {}

    public Attribute {
        marks = Set.copyOf(marks);
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** Whether a text is a value of the type; options are another matter. */
    public boolean fits(String value) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "int", "integer", "long" -> WHOLE.matcher(value).matches();
            case "double", "float", "decimal" -> NUMBER.matcher(value).matches();
            case "bool", "boolean" -> FLAG.matcher(value).matches();
            default -> true;
        };
    }
}

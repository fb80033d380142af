package io.meniscus.core.field;

import io.meniscus.core.LinearRegex;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What an organization asks of one extended field (organization-setup §7).
 *
 * @param position where clients show it
 * @param rule     a regular expression that the whole value must match; empty for none
 * @param values   of a custom enumeration
 */
public record FieldPolicy(Set<Mark> marks, int position, String rule, List<String> values) {
    /** A field that nothing was said about. */
    public static final FieldPolicy NORMAL = new FieldPolicy(Set.of(Mark.ENABLED, Mark.UPDATABLE), 0, "", List.of());

    public FieldPolicy {
        marks = marks.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(marks));
        values = List.copyOf(values);
        if (!isRule(rule)) {
            throw new IllegalArgumentException("the rule is no regular expression");
        }
    }

    /** Whether a text can be a rule: a regular expression that runs in linear time, without look-around. */
    public static boolean isRule(String text) {
        return LinearRegex.isRule(text);
    }

    public boolean has(Mark mark) {
        return marks.contains(mark);
    }

    boolean allows(String value) {
        return LinearRegex.allows(rule, value);
    }

    /** What is switched on for a field. */
    public enum Mark {
        ENABLED,
        /** A new customer or bill without it is refused. */
        MANDATORY,
        /** A stored value may be replaced. */
        UPDATABLE,
        /** For clients only: not to be shown. */
        HIDDEN,
        /** An invalid value refuses the whole call; else the value is dropped with a warning. */
        REJECTS_INVALID,
        AUDITED,
        /** For clients only. */
        COMPUTED,
        /** Personal: masked, and erased with the person. */
        PII,
        /** Sensitive: treated as personal. */
        PSI,
        /** Customers can be searched by it. */
        SEARCHABLE
    }
}

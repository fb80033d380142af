package io.meniscus.core.field;

import io.meniscus.core.CustomerId;
import java.util.Comparator;
import java.util.Locale;

/** A searchable value: what finds a customer by a field. */
public record FieldTerm(FieldKind kind, long field, String value, CustomerId customer)
        implements Comparable<FieldTerm> {
    /** More of a value finds nobody else in practice, and an index row has a bound. */
    private static final int LONGEST = 255;

    private static final Comparator<FieldTerm> ORDER = Comparator.comparing(FieldTerm::kind)
            .thenComparingLong(FieldTerm::field)
            .thenComparing(FieldTerm::value)
            .thenComparing(FieldTerm::customer);

    /** The term of a stored value: lower case, without spaces around, cut. */
    public static FieldTerm of(FieldKind kind, long field, String stored, CustomerId customer) {
        return new FieldTerm(kind, field, fold(stored), customer);
    }

    /** How values are compared in a search. */
    public static String fold(String text) {
        var folded = text.strip().toLowerCase(Locale.ROOT);
        if (folded.length() <= LONGEST) {
            return folded;
        }
        boolean cutsAPair = Character.isHighSurrogate(folded.charAt(LONGEST - 1));
        return folded.substring(0, cutsAPair ? LONGEST - 1 : LONGEST);
    }

    @Override
    public int compareTo(FieldTerm other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + " " + field + "=*** of " + customer;
    }

    /** A term that appears or goes. */
    public sealed interface Change {
        FieldTerm term();

        record Added(FieldTerm term) implements Change {}

        record Removed(FieldTerm term) implements Change {}
    }
}

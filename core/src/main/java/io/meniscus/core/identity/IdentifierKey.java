package io.meniscus.core.identity;

import java.util.Comparator;

/** An identifier's type and normalized value, whatever the source. */
public record IdentifierKey(IdentifierType type, String value) implements Comparable<IdentifierKey> {
    private static final Comparator<IdentifierKey> ORDER =
            Comparator.comparing(IdentifierKey::type).thenComparing(IdentifierKey::value);

    @Override
    public int compareTo(IdentifierKey other) {
        return ORDER.compare(this, other);
    }

    /** Identifiers are personal data: logs get the type only. */
    @Override
    public String toString() {
        return type + ":***";
    }
}

package io.meniscus.core.identity.search;

import io.meniscus.core.identity.IdentifierType;

/**
 * What a word is of, as stored: a name or a type of identifier; negative where the word is not the text's first.
 */
public record Part(short code) implements Comparable<Part> {
    public static final Part FIRST_NAME = new Part((short) 1);
    public static final Part LAST_NAME = new Part((short) 2);

    private static final int IDENTIFIERS = 10;

    public static Part of(IdentifierType type) {
        return new Part((short) (IDENTIFIERS + type.code()));
    }

    /** The same from a later word on. */
    public Part later() {
        return new Part((short) -code);
    }

    @Override
    public int compareTo(Part other) {
        return Short.compare(code, other.code);
    }
}

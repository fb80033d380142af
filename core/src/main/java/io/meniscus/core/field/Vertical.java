package io.meniscus.core.field;

/** A line of business; the platform's extended fields belong to one each (v2/verticals). */
public record Vertical(long id, String name) {
    /** The vertical every organization has. */
    public static final long GLOBAL = -1;
}

package io.meniscus.core.identity.request;

/**
 * Who asks or decides: a login by its kind and id, such as {@code till 7}.
 *
 * @param kind empty for the engine itself
 */
public record Party(String kind, long id) {
    /** The engine: its rules held something back. */
    public static final Party ENGINE = new Party("", 0);

    /** Reads what {@link #toString} wrote. */
    public static Party read(String stored) {
        int space = stored.lastIndexOf(' ');
        return space < 0 ? ENGINE : new Party(stored.substring(0, space), Long.parseLong(stored.substring(space + 1)));
    }

    /** As stored. */
    @Override
    public String toString() {
        return equals(ENGINE) ? "" : kind + " " + id;
    }
}

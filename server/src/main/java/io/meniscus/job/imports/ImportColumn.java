package io.meniscus.job.imports;

/** A column an import reads; its name is found in a file's header in any letter case and spacing. */
public record ImportColumn(String name, Presence presence, Showing showing, String description, String example) {
    /** Whether the file must have it. */
    public enum Presence {
        NEEDED,
        OPTIONAL
    }

    /** Whether what stands in it may be seen once the file was uploaded. */
    public enum Showing {
        PLAIN,
        /** It has secrets. */
        MASKED
    }

    /** One whose values anybody sees who sees the file. */
    public ImportColumn(String name, Presence presence, String description, String example) {
        this(name, presence, Showing.PLAIN, description, example);
    }

    /** Whether two names are spellings of one. */
    public static boolean isSame(String name, String other) {
        return folded(name).equals(folded(other));
    }

    /** What two spellings of one name have in common: {@code Store Code}, {@code store_code}, {@code storecode}. */
    static String folded(String name) {
        return name.replaceAll("[\\s_-]+", "").toLowerCase(java.util.Locale.ROOT);
    }
}

package io.meniscus.core.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How values of each identifier type are normalized before they are compared or stored. */
public final class IdentifierFormat {
    /** E-mails are cut at this length, as documented (v2/customers). */
    public static final int LONGEST_EMAIL = 255;

    private static final int LONGEST = 255;
    /** NUL and lone halves of surrogate pairs. */
    public static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private static final Pattern EMAIL = Pattern.compile("[a-z0-9_+.-]+@[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private IdentifierFormat() {}

    /** The normalized key of a value; empty when it does not read as its type must. */
    public static Optional<IdentifierKey> read(IdentifierType type, String given, MobileFormat mobiles) {
        return switch (type.family()) {
            case MOBILE -> mobiles.read(given).map(value -> new IdentifierKey(type, value));
            case EMAIL -> readEmail(given).map(value -> new IdentifierKey(type, value));
            case EXTERNAL_ID, CARD, PLATFORM -> readText(given).map(value -> new IdentifierKey(type, value));
        };
    }

    /** The key a look-up is for: as {@link #read}, or one that nobody can have. */
    public static Optional<IdentifierKey> sought(IdentifierType type, String given, MobileFormat mobiles) {
        return type.family() == IdentifierType.Family.MOBILE
                ? mobiles.sought(given).map(value -> new IdentifierKey(type, value))
                : read(type, given, mobiles);
    }

    /** Lower case, cut at 255, of the documented characters. */
    public static Optional<String> readEmail(String given) {
        var text = given.strip().toLowerCase(Locale.ROOT);
        var cut = text.substring(0, Math.min(text.length(), LONGEST_EMAIL));
        return EMAIL.matcher(cut).matches() ? Optional.of(cut) : Optional.empty();
    }

    private static Optional<String> readText(String given) {
        var text = given.strip();
        return text.isEmpty() || text.length() > LONGEST || !isStorable(text) ? Optional.empty() : Optional.of(text);
    }

    /**
     * Whether the database would give the same text back. It has no NUL, and half a surrogate pair becomes a question
     * mark there: two values that differ here would be one.
     */
    static boolean isStorable(String text) {
        return !UNSTORABLE.matcher(text).find();
    }

    /** Whether a value stands for "none": empty, or the word null beside a real identifier. */
    public static boolean isAbsent(String given) {
        var text = given.strip();
        return text.isEmpty() || text.equalsIgnoreCase("null");
    }
}

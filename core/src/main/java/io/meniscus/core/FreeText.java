package io.meniscus.core;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that people write: as it can be kept, and as it is compared. */
public final class FreeText {
    /** NUL and lone halves of surrogate pairs: the database would not give them back. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private FreeText() {}

    /** As it can be kept: without spaces around it; empty for none. */
    public static String of(@Nullable String given) {
        return given == null ? "" : UNSTORABLE.matcher(given).replaceAll("").strip();
    }

    /** As it is compared: composed characters, one letter case in every script. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}

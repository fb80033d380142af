package io.meniscus.core.identity.registration;

import io.meniscus.core.identity.IdentifierKey;
import java.util.List;
import java.util.Locale;

/**
 * Values that identify nobody, such as what is typed in where a field must be filled. An entry ending in {@code *}
 * blocks all that begins like it; letter case is ignored.
 */
public record BlockedValues(List<String> entries) {
    public static final BlockedValues NONE = new BlockedValues(List.of());

    public BlockedValues {
        entries = List.copyOf(entries);
    }

    /** Reads a comma list. */
    public static BlockedValues of(String list) {
        return new BlockedValues(List.of(list.split(",")).stream()
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty() && !entry.equals("*"))
                .toList());
    }

    /** Whether a value is blocked as it was given or as it is stored. */
    public boolean contains(String given, IdentifierKey read) {
        return !entries.isEmpty() && (blocks(given.strip()) || blocks(read.value()));
    }

    private boolean blocks(String value) {
        var folded = value.toLowerCase(Locale.ROOT);
        return entries.stream()
                .anyMatch(entry -> entry.endsWith("*")
                        ? folded.startsWith(entry.substring(0, entry.length() - 1))
                        : folded.equals(entry));
    }
}

package io.meniscus.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one kind while a document is laid over them: what was stored, what will be, and the lines that tell
 * the difference.
 */
final class Overlay<R> {
    private final String kind;
    private final Function<R, String> key;
    private final Function<R, Map<String, String>> shown;
    private final Map<String, R> before = new LinkedHashMap<>();
    private final Map<String, R> after = new LinkedHashMap<>();

    /**
     * Starts with what is stored.
     *
     * @param kind  what an entry is called in a report
     * @param shown an entry's fields in words; a difference in any of them is a change
     */
    Overlay(String kind, List<R> stored, Function<R, String> key, Function<R, Map<String, String>> shown) {
        this.kind = kind;
        this.key = key;
        this.shown = shown;
        stored.forEach(row -> before.put(key.apply(row), row));
        after.putAll(before);
    }

    @Nullable
    R get(String name) {
        return after.get(name);
    }

    @Nullable
    R stored(String name) {
        return before.get(name);
    }

    void put(R row) {
        after.put(key.apply(row), row);
    }

    Collection<R> all() {
        return after.values();
    }

    boolean isChanged(String name) {
        return !Objects.equals(before.get(name), after.get(name));
    }

    /** The entries to write, those that were stored first. */
    List<R> changed() {
        return after.values().stream().filter(row -> isChanged(key.apply(row))).toList();
    }

    /** {@code + store s1} for a new entry, {@code ~ store s1 name: a → b} for a changed one. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        for (var row : changed()) {
            var name = key.apply(row);
            var old = before.get(name);
            if (old == null) {
                lines.add("+ " + kind + " " + name);
            } else {
                lines.add("~ " + kind + " " + name + " " + differences(shown.apply(old), shown.apply(row)));
            }
        }
        return lines;
    }

    private static String differences(Map<String, String> old, Map<String, String> now) {
        var differences = new ArrayList<String>();
        now.forEach((field, value) -> {
            var was = old.getOrDefault(field, "");
            if (!was.equals(value)) {
                differences.add(field + ": " + orNone(was) + " → " + orNone(value));
            }
        });
        // A field that is not shown as it is: a secret.
        return differences.isEmpty() ? "changed" : String.join(", ", differences);
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "(none)" : text;
    }
}

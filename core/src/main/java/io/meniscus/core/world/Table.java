package io.meniscus.core.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one kind by key. What was loaded is remembered beside what is, so that storing writes the difference
 * only. Values are immutable: a change puts a new one.
 */
public final class Table<K, V> {
    private final Journal journal;
    private final Map<K, V> loaded = new LinkedHashMap<>();
    private final Map<K, V> rows = new LinkedHashMap<>();

    public Table(Journal journal) {
        this.journal = journal;
    }

    /** Takes a row as the database has it; not a change. */
    public void load(K key, V value) {
        loaded.put(key, value);
        rows.put(key, value);
    }

    public @Nullable V find(K key) {
        return rows.get(key);
    }

    /** The row of a key that must be there. */
    public V get(K key) {
        return Objects.requireNonNull(rows.get(key), () -> "no row " + key);
    }

    public boolean contains(K key) {
        return rows.containsKey(key);
    }

    public Collection<V> values() {
        return rows.values();
    }

    public void put(K key, V value) {
        @Nullable V before = rows.put(key, value);
        journal.record(() -> restore(key, before));
    }

    public void remove(K key) {
        @Nullable V before = rows.remove(key);
        if (before != null) {
            journal.record(() -> restore(key, before));
        }
    }

    private void restore(K key, @Nullable V before) {
        if (before == null) {
            rows.remove(key);
        } else {
            rows.put(key, before);
        }
    }

    /** Rows that were not loaded. */
    public List<V> inserted() {
        var found = new ArrayList<V>();
        rows.forEach((key, value) -> {
            if (!loaded.containsKey(key)) {
                found.add(value);
            }
        });
        return found;
    }

    /** Loaded rows that now read differently. */
    public List<V> updated() {
        var found = new ArrayList<V>();
        loaded.forEach((key, before) -> {
            @Nullable V after = rows.get(key);
            if (after != null && !after.equals(before)) {
                found.add(after);
            }
        });
        return found;
    }

    /** Loaded rows that are gone. */
    public List<V> removed() {
        var found = new ArrayList<V>();
        loaded.forEach((key, before) -> {
            if (!rows.containsKey(key)) {
                found.add(before);
            }
        });
        return found;
    }
}

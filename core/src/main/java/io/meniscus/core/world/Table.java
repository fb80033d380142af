package io.meniscus.core.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /**
     * A row that differs from what was loaded.
     *
     * @param before null for a new row
     * @param after  null for a removed one
     */
    public record Change<V>(@Nullable V before, @Nullable V after) {}

    /** Everything that differs from what was loaded. */
    public List<Change<V>> changes() {
        var found = new ArrayList<Change<V>>();
        rows.forEach((key, after) -> {
            @Nullable V before = loaded.get(key);
            if (!after.equals(before)) {
                found.add(new Change<>(before, after));
            }
        });
        loaded.forEach((key, before) -> {
            if (!rows.containsKey(key)) {
                found.add(new Change<>(before, null));
            }
        });
        return found;
    }

    /** The keys of rows that differ from what was loaded. */
    public Set<K> changedKeys() {
        var found = new LinkedHashSet<K>();
        rows.forEach((key, after) -> {
            if (!after.equals(loaded.get(key))) {
                found.add(key);
            }
        });
        loaded.keySet().stream().filter(key -> !rows.containsKey(key)).forEach(found::add);
        return found;
    }

    /** Rows that were not loaded. */
    public List<V> inserted() {
        var found = new ArrayList<V>();
        for (var change : changes()) {
            if (change.before() == null && change.after() != null) {
                found.add(change.after());
            }
        }
        return found;
    }

    /** Loaded rows that now read differently. */
    public List<V> updated() {
        var found = new ArrayList<V>();
        for (var change : changes()) {
            if (change.before() != null && change.after() != null) {
                found.add(change.after());
            }
        }
        return found;
    }

    /** Loaded rows that are gone. */
    public List<V> removed() {
        var found = new ArrayList<V>();
        for (var change : changes()) {
            if (change.before() != null && change.after() == null) {
                found.add(change.before());
            }
        }
        return found;
    }
}

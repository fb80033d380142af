package io.meniscus.core.field;

import io.meniscus.core.world.Warning;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The values of fields of one name space that something has, by field id. */
public record FieldValues(SortedMap<Long, String> byField) {
    public static final FieldValues NONE = new FieldValues(new TreeMap<>());

    public FieldValues {
        byField = Collections.unmodifiableSortedMap(new TreeMap<>(byField));
    }

    public static FieldValues of(Map<Long, String> values) {
        return new FieldValues(new TreeMap<>(values));
    }

    public Optional<String> get(long field) {
        return Optional.ofNullable(byField.get(field));
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** These values after changes: a given one replaces, unless the stored one is fixed, which is a warning. */
    public FieldValues after(List<FieldChange> changes, List<Warning> warnings) {
        var after = new TreeMap<>(byField);
        for (var change : changes) {
            switch (change) {
                case FieldChange.Put(var field, var name, var value, var stored, var search) -> {
                    if (isFixed(field, stored) && !value.equals(after.get(field))) {
                        warnings.add(new FieldWarning.ExtendedNotUpdatable(name));
                    } else {
                        after.put(field, value);
                    }
                }
                case FieldChange.Remove(var field, var name, var stored, var search) -> {
                    if (isFixed(field, stored)) {
                        warnings.add(new FieldWarning.ExtendedNotUpdatable(name));
                    } else {
                        after.remove(field);
                    }
                }
            }
        }
        return new FieldValues(after);
    }

    private boolean isFixed(long field, FieldChange.Stored stored) {
        return stored == FieldChange.Stored.FIXED && byField.containsKey(field);
    }

    /** These values, and those of another that are not among them. */
    public FieldValues orElse(FieldValues other) {
        if (other.isEmpty()) {
            return this;
        }
        var all = new TreeMap<>(other.byField);
        all.putAll(byField);
        return new FieldValues(all);
    }

    @Override
    public String toString() {
        return "FieldValues" + byField.keySet();
    }
}

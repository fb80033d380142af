package io.meniscus.core.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An attribute the platform defines (v2/extended-fields).
 *
 * @param id       fixed for ever
 * @param name     compared with its letter case
 * @param vertical the line of business that brings it, {@link Vertical#GLOBAL} for all
 * @param labels   the label in further languages, by ISO 639-1 code
 * @param values   of an enumeration
 */
public record ExtendedField(
        long id,
        String name,
        FieldEntity entity,
        String label,
        FieldType type,
        long vertical,
        Map<String, String> labels,
        List<Value> values) {
    public ExtendedField {
        labels = Map.copyOf(labels);
        values = List.copyOf(values);
    }

    /** A value of an enumeration in its canonical spelling, and in further languages. */
    public record Value(String text, Map<String, String> translations) {
        public Value {
            translations = Map.copyOf(translations);
        }
    }

    /** The label in a language, in English where it was not translated. */
    public String labelIn(String language) {
        return labels.getOrDefault(language, label);
    }

    /** A stored value in a language; as it is stored where it was not translated. */
    public String valueIn(String language, String stored) {
        return value(stored)
                .map(value -> value.translations().getOrDefault(language, stored))
                .orElse(stored);
    }

    /** The value of that spelling, in any letter case. */
    Optional<Value> value(String given) {
        return values.stream()
                .filter(value -> value.text().equalsIgnoreCase(given))
                .findFirst();
    }
}

package io.meniscus.organization.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.organization.form.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An entry of a set-up: the values of one kind's fields. References are names of other entries. Id 0 stands for one
 * that is not stored yet, and for kinds without ids.
 */
public final class Entry {
    private final Kind kind;
    private final long id;
    private final Map<Field<?>, Object> values;
    private final String name;

    private Entry(Kind kind, long id, Map<Field<?>, Object> values) {
        this.kind = kind;
        this.id = id;
        this.values = values;
        name = kind.knownBy().stream()
                .map(this::get)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** An entry whose fields are all empty. */
    static Entry none(Kind kind, long id) {
        return new Entry(kind, id, Map.of());
    }

    /** An entry of values, each of its field's own type; those that are left out are empty. */
    static Entry of(Kind kind, long id, Map<Field<?>, Object> values) {
        return new Entry(kind, id, Map.copyOf(values));
    }

    public Kind kind() {
        return kind;
    }

    public long id() {
        return id;
    }

    /** What it is known by within its kind: {@code delhi.cp}, {@code WECHAT demo-1}. */
    public String name() {
        return name;
    }

    @SuppressWarnings("unchecked") // put by with(), which takes a value of the field's own type
    public <T> T get(Field<T> field) {
        var value = values.get(field);
        return value == null ? field.form().empty() : (T) value;
    }

    public <T> Entry with(Field<T> field, T value) {
        var changed = new HashMap<>(values);
        changed.put(field, value);
        return new Entry(kind, id, changed);
    }

    Entry withId(long drawn) {
        return new Entry(kind, drawn, values);
    }

    /** A field as documents have it; masked where it is shown nowhere. */
    public <T> JsonNode written(Field<T> field) {
        var value = get(field);
        return field.isMaskedIn(this) && !value.equals(field.form().empty())
                ? JsonNodeFactory.instance.textNode(Form.MASKED)
                : field.form().written(value);
    }

    /** A field in words, for reports. */
    public <T> String shown(Field<T> field) {
        var value = get(field);
        return field.isMaskedIn(this) && !value.equals(field.form().empty())
                ? Form.MASKED
                : field.form().shown(value);
    }

    /** Whether a field says nothing. */
    public <T> boolean isEmpty(Field<T> field) {
        return field.form().isBlank(get(field));
    }

    /** Every field that is not empty, as documents have them, secrets masked. */
    public ObjectNode toJson() {
        var node = JsonNodeFactory.instance.objectNode();
        for (var field : kind.fields()) {
            if (!isEmpty(field)) {
                node.set(field.key(), written(field));
            }
        }
        return node;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        // Most entries of a set-up are the ones that were read.
        return this == other
                || (other instanceof Entry entry
                        && kind == entry.kind
                        && id == entry.id
                        && kind.fields().stream().allMatch(field -> get(field).equals(entry.get(field))));
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind.section(), id, name);
    }

    @Override
    public String toString() {
        return kind.singular() + " " + name;
    }
}

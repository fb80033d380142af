package io.meniscus.organization.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the values of a field are, in documents, in the database and in reports. */
public interface Form<T> {
    /** Stands for a secret wherever it would be shown. */
    String MASKED = "****";

    /** A value of a document, or {@link ValueRefused}. */
    T read(JsonNode given);

    /** Stands for a field without a value. */
    T empty();

    /** Whether a value says nothing. */
    default boolean isBlank(T value) {
        return value.equals(empty());
    }

    /** The value as documents have it; {@link #read} gives it back. */
    JsonNode written(T value);

    /** The value as its column has it, in JSON. */
    default JsonNode stored(T value) {
        return written(value);
    }

    /** The value of what {@link #stored} made. */
    default T restored(JsonNode stored) {
        return stored.isNull() ? empty() : read(stored);
    }

    String sqlType();

    /** A fragment of JSON Schema. */
    ObjectNode schema();

    /** The words it takes, where they are few and fixed. */
    default List<String> choices() {
        return List.of();
    }

    /** For reports. */
    String shown(T value);

    /** The value a given one makes of an old one. */
    default T merged(T old, T given) {
        return given;
    }
}

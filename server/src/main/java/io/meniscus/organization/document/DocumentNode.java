package io.meniscus.organization.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.config.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a document while it is read. What is wrong is noted with its path and reading goes on, so that one
 * look finds everything; {@link #close} notes the keys that nobody asked for.
 */
final class DocumentNode implements AutoCloseable {
    private final JsonNode node;
    private final String path;
    private final List<Problem> problems;
    private final Set<String> known = new LinkedHashSet<>();

    private DocumentNode(JsonNode node, String path, List<Problem> problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
        if (!node.isObject()) {
            problems.add(new Problem(path.isEmpty() ? "document" : path, "wants keys with values"));
        }
    }

    static DocumentNode root(JsonNode node, List<Problem> problems) {
        return new DocumentNode(node, "", problems);
    }

    String path() {
        return path;
    }

    void problem(String key, String message) {
        problems.add(new Problem(at(key), message));
    }

    /** The value of a key as text, stripped; null where it is left out or no single value. */
    @Nullable
    String text(String key) {
        var value = given(key);
        if (value == null) {
            return null;
        }
        if (!value.isValueNode() || value.isNull()) {
            problem(key, "wants one value");
            return null;
        }
        return value.asText().strip();
    }

    /** The value of a key through a reader that refuses with {@link IllegalArgumentException}. */
    <T> @Nullable T value(String key, Function<String, T> reader) {
        var text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            problem(key, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** As {@link #value}, for a key that must be there; what stands in where it is not is never used. */
    <T> T required(String key, Function<String, T> reader, T instead) {
        if (given(key) == null) {
            problem(key, "is missing");
            return instead;
        }
        var value = value(key, reader);
        return value == null ? instead : value;
    }

    /** The raw value of a key that may take several shapes; null where it is left out. */
    @Nullable
    JsonNode given(String key) {
        known.add(key);
        return node.get(key);
    }

    /** A mapping inside this one; an empty one where it is left out. */
    DocumentNode child(String key) {
        var value = given(key);
        return new DocumentNode(value == null ? JsonNodeFactory.instance.objectNode() : value, at(key), problems);
    }

    /** Every entry of a list of mappings. */
    <T> List<T> list(String key, Function<DocumentNode, T> reader) {
        var entries = new ArrayList<T>();
        var list = given(key);
        if (list == null) {
            return entries;
        }
        if (!list.isArray()) {
            problem(key, "wants a list");
            return entries;
        }
        for (int index = 0; index < list.size(); index++) {
            try (var entry = new DocumentNode(list.get(index), at(key) + "[" + index + "]", problems)) {
                entries.add(reader.apply(entry));
            }
        }
        return entries;
    }

    /** A list of single values; null where it is left out. */
    @Nullable
    List<String> texts(String key) {
        var list = given(key);
        if (list == null) {
            return null;
        }
        if (!list.isArray()) {
            problem(key, "wants a list");
            return null;
        }
        var texts = new ArrayList<String>();
        for (var value : list) {
            if (!value.isValueNode() || value.isNull()) {
                problem(key, "wants a list of single values");
                return null;
            }
            texts.add(value.asText().strip());
        }
        return texts;
    }

    /** Every key of a mapping that has names of its own, with its single value. */
    Map<String, String> entries(String key) {
        var entries = new LinkedHashMap<String, String>();
        var child = child(key);
        child.node.fieldNames().forEachRemaining(name -> {
            var value = child.text(name);
            if (value != null) {
                entries.put(name, value);
            }
        });
        return entries;
    }

    @Override
    public void close() {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problem(name, "unknown key; the nearest known one is " + Nearest.to(name, known));
            }
        });
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}

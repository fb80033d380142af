package io.meniscus.organization.setup;

import com.fasterxml.jackson.databind.JsonNode;
import io.meniscus.organization.form.ValueRefused;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An entry as somebody gave it: the fields that were named, read. */
public final class Given {
    private final Kind kind;
    private final String path;
    private final How how;
    private final Map<Field<?>, Object> values = new HashMap<>();
    private final Set<Field<?>> malformed = new HashSet<>();
    private String from = "";

    /** What is to be done with it. */
    public enum How {
        /** Made, or changed where it is there. */
        PUT,
        /** Made; refused where it is there. */
        NEW,
        /** Changed; refused where it is not there. */
        CHANGE,
        /** Taken away; only entries without an id can be. */
        REMOVE
    }

    Given(Kind kind, String path, How how) {
        this.kind = kind;
        this.path = path;
        this.how = how;
    }

    public Kind kind() {
        return kind;
    }

    public String path() {
        return path;
    }

    How how() {
        return how;
    }

    /** The same, of an entry that is known by another name so far; empty for none. */
    Given from(String name) {
        from = name;
        return this;
    }

    /** The stored entry it is of, where there is one that is known as it says. */
    public Optional<Entry> stored(SetupState state, String name) {
        return state.get(kind, from.isEmpty() ? name : from);
    }

    /** The name that an entry loses to be known by this one; empty for none. */
    String lost(String name) {
        return from.equals(name) ? "" : from;
    }

    /** The field's place in the document. */
    public String pathOf(Field<?> field) {
        return kind.shape() == Kind.Shape.MAPPING || path.isEmpty() ? path : path + "." + field.key();
    }

    <T> void read(Field<T> field, JsonNode node) {
        try {
            values.put(field, field.form().read(node));
        } catch (ValueRefused e) {
            malformed.add(field);
            throw e;
        }
    }

    void markMalformed(Field<?> field) {
        malformed.add(field);
    }

    boolean isMalformed(Field<?> field) {
        return malformed.contains(field);
    }

    public boolean has(Field<?> field) {
        return values.containsKey(field);
    }

    @SuppressWarnings("unchecked") // put by read(), which takes what the field's own form made
    public <T> Optional<T> get(Field<T> field) {
        return Optional.ofNullable((T) values.get(field));
    }
}

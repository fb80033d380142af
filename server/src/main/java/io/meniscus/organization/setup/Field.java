package io.meniscus.organization.setup;

import io.meniscus.organization.form.Form;
import io.meniscus.run.Randomness;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** One field of a kind, declared once. Made by {@link #of}. */
public final class Field<T> {
    private final Declaration<T> declared;

    private enum Trait {
        NEEDED,
        FIXED,
        INHERITED,
        NULLABLE,
        DIRECTORY,
        WRITE_ONLY,
        DRAWN
    }

    /** What a field of a new entry is when nothing is given, from the fields before it. */
    @FunctionalInterface
    public interface Fallback<T> {
        T of(Entry soFar, Randomness randomness);
    }

    private Field(Declaration<T> declared) {
        this.declared = declared;
    }

    /**
     * Begins a declaration.
     *
     * @param key         in documents; the column is named after it
     * @param description a sentence without its full stop, for the schema, the console and the guide
     */
    public static <T> Declaration<T> of(String key, Form<T> form, String description) {
        return new Declaration<>(key, form, description);
    }

    /** The traits of a field that is being declared. */
    public static final class Declaration<T> {
        private final String key;
        private final Form<T> form;
        private final String description;
        private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
        private List<String> columns;
        private boolean hasOwnColumns;
        private Fallback<T> fallback;
        private String refersTo = "";
        private Predicate<Entry> masked = _ -> false;

        private Declaration(String key, Form<T> form, String description) {
            this.key = key;
            this.form = form;
            this.description = description;
            columns = ofKey(key);
            fallback = (_, _) -> form.empty();
        }

        private static List<String> ofKey(String key) {
            return List.of(key.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
        }

        /** Another column; several take a list's values by position. */
        public Declaration<T> columns(String... names) {
            columns = List.of(names);
            hasOwnColumns = true;
            return this;
        }

        /** A new entry must give it. */
        public Declaration<T> needed() {
            return with(Trait.NEEDED);
        }

        /** Stays as it was first set. */
        public Declaration<T> fixed() {
            return with(Trait.FIXED);
        }

        /** Empty takes the parent's value. */
        public Declaration<T> inherited() {
            return with(Trait.INHERITED).orNull();
        }

        /** Empty is stored as null. */
        public Declaration<T> orNull() {
            return with(Trait.NULLABLE);
        }

        /** Stands in the organization directory and in no column. */
        public Declaration<T> ofDirectory() {
            return with(Trait.DIRECTORY);
        }

        /** Taken and never shown: a secret. */
        public Declaration<T> writeOnly() {
            return with(Trait.WRITE_ONLY);
        }

        /** Drawn at random unless given: another value is no difference between two set-ups. */
        public Declaration<T> drawn(Fallback<T> draw) {
            return with(Trait.DRAWN).fallback(draw);
        }

        public Declaration<T> fallback(T value) {
            return fallback((_, _) -> value);
        }

        public Declaration<T> fallback(Fallback<T> otherwise) {
            fallback = otherwise;
            return this;
        }

        /** Names an entry of another kind, by its section; stored as its id, in a column that says so. */
        public Declaration<T> refersTo(String section) {
            refersTo = section;
            if (!hasOwnColumns) {
                columns = List.of(columns.getFirst() + "_id");
            }
            return orNull();
        }

        /** Entries whose value is shown nowhere. */
        public Declaration<T> maskedWhen(Predicate<Entry> entries) {
            masked = entries;
            return this;
        }

        public Field<T> build() {
            return new Field<>(this);
        }

        private Declaration<T> with(Trait trait) {
            traits.add(trait);
            return this;
        }
    }

    public String key() {
        return declared.key;
    }

    public Form<T> form() {
        return declared.form;
    }

    public String description() {
        return declared.description;
    }

    public List<String> columns() {
        return declared.columns;
    }

    /** The section of the kind it names an entry of; empty for none. */
    public String refersTo() {
        return declared.refersTo;
    }

    public boolean isReference() {
        return !declared.refersTo.isEmpty();
    }

    public boolean isNeeded() {
        return declared.traits.contains(Trait.NEEDED);
    }

    public boolean isFixed() {
        return declared.traits.contains(Trait.FIXED);
    }

    public boolean isInherited() {
        return declared.traits.contains(Trait.INHERITED);
    }

    public boolean isNullable() {
        return declared.traits.contains(Trait.NULLABLE);
    }

    public boolean isDrawn() {
        return declared.traits.contains(Trait.DRAWN);
    }

    /** Whether an entry's row has it. */
    public boolean isColumn() {
        return !declared.traits.contains(Trait.DIRECTORY) && !isWriteOnly();
    }

    /** Whether it is a secret that is taken and never shown. */
    public boolean isWriteOnly() {
        return declared.traits.contains(Trait.WRITE_ONLY);
    }

    /** Whether its value is shown nowhere, in this entry. */
    public boolean isMaskedIn(Entry entry) {
        return isWriteOnly() || declared.masked.test(entry);
    }

    /** What it is in a new entry when nothing is given. */
    public T fallback(Entry soFar, Randomness randomness) {
        return declared.fallback.of(soFar, randomness);
    }

    @Override
    public String toString() {
        return declared.key;
    }
}

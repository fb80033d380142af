package io.meniscus.core.field;

/** What a call does to one field: a given value replaces, null removes. */
public sealed interface FieldChange {
    long field();

    String name();

    Search search();

    /** The value as it is stored. */
    record Put(long field, String name, String value, Stored stored, Search search) implements FieldChange {
        @Override
        public String toString() {
            return "Put[" + name + "=***]";
        }
    }

    record Remove(long field, String name, Stored stored, Search search) implements FieldChange {}

    /** Whether a stored value may be replaced. */
    enum Stored {
        REPLACEABLE,
        FIXED
    }

    /** Whether customers are found by the field. */
    enum Search {
        INDEXED,
        NONE
    }
}

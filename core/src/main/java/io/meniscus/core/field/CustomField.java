package io.meniscus.core.field;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A field that an organization defined for a scope (v2/extended-fields). Only {@link Mark#DISABLED_AT_SERVER}, the
 * data type and the server's rule, which the whole value must match, bind the server; all else is handed to clients as
 * it was given.
 *
 * @param id       counts from 1 in the organization's installation
 * @param name     at most 20 characters, unique in its scope
 * @param position where clients show it
 */
public record CustomField(
        long id,
        FieldScope scope,
        String name,
        Input input,
        DataType dataType,
        Texts texts,
        int position,
        Set<Mark> marks) {
    public static final int LONGEST_NAME = 20;

    public CustomField {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a custom field's name has 1 to " + LONGEST_NAME + " characters");
        }
        if (!FieldPolicy.isRule(texts.serverRule())) {
            throw new IllegalArgumentException("the server's rule is no regular expression");
        }
        marks = marks.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(marks));
    }

    public boolean has(Mark mark) {
        return marks.contains(mark);
    }

    /** How a client asks for the value. */
    public enum Input {
        TEXT,
        TEXTAREA,
        SELECT,
        CHECKBOX,
        RADIO,
        FILE,
        DATEPICKER,
        EMAIL_BODY;

        /** {@code email_body} */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads a name in any letter case. */
        public static Optional<Input> read(String text) {
            for (var input : values()) {
                if (input.name().equalsIgnoreCase(text.strip())) {
                    return Optional.of(input);
                }
            }
            return Optional.empty();
        }

        /** Whether a value may be several, travelling as a JSON array in a text. */
        boolean isChoice() {
            return switch (this) {
                case SELECT, CHECKBOX, RADIO -> true;
                case TEXT, TEXTAREA, FILE, DATEPICKER, EMAIL_BODY -> false;
            };
        }
    }

    /** What a value is. */
    public enum DataType {
        STRING("String"),
        BOOLEAN("Boolean"),
        INTEGER("Integer"),
        DOUBLE("Double");

        private final String wire;

        DataType(String wire) {
            this.wire = wire;
        }

        /** {@code Integer} */
        public String wire() {
            return wire;
        }

        /** Reads a name in any letter case. */
        public static Optional<DataType> read(String text) {
            for (var type : values()) {
                if (type.wire.equalsIgnoreCase(text.strip())) {
                    return Optional.of(type);
                }
            }
            return Optional.empty();
        }
    }

    /** What is switched on for a field. */
    public enum Mark {
        /** For clients only. */
        DISABLED,
        /** For clients only. */
        COMPULSORY,
        /** For clients only. */
        UPDATABLE,
        /** The server neither takes nor answers values. */
        DISABLED_AT_SERVER,
        AUDITED,
        /** Personal: masked, and erased with the person. */
        PII,
        /** Sensitive: treated as personal. */
        PSI,
        /** Customers can be searched by it. */
        SEARCHABLE
    }

    /** Everything that is only handed on to clients; empty where none was given. */
    public record Texts(
            String label,
            String defaultValue,
            String phase,
            String rule,
            String serverRule,
            String regex,
            String error,
            String options,
            String helpText,
            String attributes) {
        /** Only a label. */
        public static Texts label(String label) {
            return new Texts(label, "", "1", "", "", "", "", "", "", "");
        }
    }
}

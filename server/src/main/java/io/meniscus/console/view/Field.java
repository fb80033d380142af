package io.meniscus.console.view;

import java.util.List;

/**
 * One field of a form with what was typed and what is wrong with it.
 *
 * @param type         of the input: text, email, password, search …; {@code select} for a choice
 * @param autocomplete the browser's word for it; {@code off} when there is none
 * @param hint         what is wanted; empty for nothing
 * @param error        what is wrong; empty when nothing is
 */
public record Field(
        String name,
        String label,
        String type,
        String value,
        String autocomplete,
        String hint,
        String error,
        boolean required,
        List<Choice> choices) {
    public Field {
        choices = List.copyOf(choices);
    }

    /** One of the values a field offers. */
    public record Choice(String value, String label) {}

    public static Field text(String name, String label) {
        return new Field(name, label, "text", "", "off", "", "", true, List.of());
    }

    public static Field email(String name, String label) {
        return new Field(name, label, "email", "", "username", "", "", true, List.of());
    }

    public static Field password(String name, String label, String autocomplete) {
        return new Field(name, label, "password", "", autocomplete, "", "", true, List.of());
    }

    public static Field select(String name, String label, List<Choice> choices) {
        return new Field(name, label, "select", "", "off", "", "", true, choices);
    }

    public Field optional() {
        return new Field(name, label, type, value, autocomplete, hint, error, false, choices);
    }

    public Field value(String typed) {
        return new Field(name, label, type, typed, autocomplete, hint, error, required, choices);
    }

    public Field hint(String words) {
        return new Field(name, label, type, value, autocomplete, words, error, required, choices);
    }

    public Field error(String words) {
        return new Field(name, label, type, value, autocomplete, hint, words, required, choices);
    }

    public boolean hasError() {
        return !error.isEmpty();
    }

    /** The ids of what describes it, for those who hear the page. */
    public String describedBy() {
        return (hint.isEmpty() ? "" : name + "-hint ") + (error.isEmpty() ? "" : name + "-error");
    }
}

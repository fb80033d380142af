package io.meniscus.console.view;

import java.util.List;

/**
 * One field of a form that was made from a declaration: what it holds, what it takes, what is wrong with it.
 *
 * @param placeholder what holds while it is empty; empty for nothing
 * @param list        the id of the suggestions it offers; empty for none
 * @param required    whether an empty text is refused
 */
public record Input(
        String name,
        String label,
        Shape shape,
        String value,
        String placeholder,
        String hint,
        String error,
        String list,
        Need required,
        List<Field.Choice> choices) {
    public Input {
        choices = List.copyOf(choices);
    }

    /** How it is shown. */
    public enum Shape {
        LINE,
        LINES,
        NUMBER,
        CHOICE,
        TICK,
        FIXED,
        SECRET
    }

    /** Whether something must be given. */
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    public boolean isRequired() {
        return required == Need.REQUIRED;
    }

    public boolean isTicked() {
        return value.equals("true");
    }

    public Input error(String words) {
        return new Input(name, label, shape, value, placeholder, hint, words, list, required, choices);
    }

    public Input value(String typed) {
        return new Input(name, label, shape, typed, placeholder, hint, error, list, required, choices);
    }

    public boolean hasError() {
        return !error.isEmpty();
    }

    /** The ids of what describes it, for those who hear the page. */
    public String describedBy() {
        return (hint.isEmpty() ? "" : name + "-hint ") + (error.isEmpty() ? "" : name + "-error");
    }
}

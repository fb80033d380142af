package io.meniscus.console.view;

import java.util.List;

/**
 * One field of a form that was made from a declaration: what it holds, what it takes, what is wrong with it.
 *
 * @param placeholder what holds while it is empty; empty for nothing
 * @param list        the id of the suggestions it offers; empty for none
 * @param required    whether an empty text is refused
 * @param cells       the rows of a matrix, each with one of the choices
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
        List<Field.Choice> choices,
        List<Cell> cells) {
    private static final int LEAST_ROWS = 3;
    private static final int MOST_ROWS = 26;

    public Input {
        choices = List.copyOf(choices);
        cells = List.copyOf(cells);
    }

    /** A row of a matrix: which of the choices holds for it. */
    public record Cell(String name, String label, String value) {}

    /** How it is shown; a structure is lines that say by their indentation what belongs to what. */
    public enum Shape {
        LINE,
        LINES,
        STRUCTURE,
        NUMBER,
        CHOICE,
        TICK,
        MATRIX,
        FIXED,
        SECRET
    }

    /** Whether something must be given. */
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    /** How many lines of it are shown at once. */
    public long rows() {
        return Math.clamp(value.lines().count() + 1, LEAST_ROWS, MOST_ROWS);
    }

    public boolean isRequired() {
        return required == Need.REQUIRED;
    }

    public boolean isTicked() {
        return value.equals("true");
    }

    public Input error(String words) {
        return new Input(name, label, shape, value, placeholder, hint, words, list, required, choices, cells);
    }

    public Input value(String typed) {
        return new Input(name, label, shape, typed, placeholder, hint, error, list, required, choices, cells);
    }

    public Input cells(List<Cell> others) {
        return new Input(name, label, shape, value, placeholder, hint, error, list, required, choices, others);
    }

    public boolean hasError() {
        return !error.isEmpty();
    }

    /** The ids of what describes it, for those who hear the page. */
    public String describedBy() {
        return (hint.isEmpty() ? "" : name + "-hint ") + (error.isEmpty() ? "" : name + "-error");
    }
}

package io.meniscus.organization.form;

import io.meniscus.organization.setup.Problem;

/** A value that is none of its form; the message says what is wanted. */
public final class ValueRefused extends RuntimeException {
    private final Problem.Cause why;
    private final String at;

    public ValueRefused(Problem.Cause why, String message) {
        this(why, message, "");
    }

    private ValueRefused(Problem.Cause why, String message, String at) {
        super(message, null, false, false);
        this.why = why;
        this.at = at;
    }

    public static ValueRefused malformed(String message) {
        return new ValueRefused(Problem.Cause.MALFORMED, message);
    }

    /** The same of a value that stands somewhere inside another, such as at {@code [1].step}. */
    ValueRefused inside(String place) {
        return new ValueRefused(why, String.valueOf(getMessage()), place + at);
    }

    public Problem.Cause why() {
        return why;
    }

    /** Where in the field's value; empty for the whole of it. */
    public String at() {
        return at;
    }
}

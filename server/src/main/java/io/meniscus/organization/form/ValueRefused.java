package io.meniscus.organization.form;

import io.meniscus.organization.setup.Problem;

/** A value that is none of its form; the message says what is wanted. */
public final class ValueRefused extends RuntimeException {
    private final Problem.Cause why;

    public ValueRefused(Problem.Cause why, String message) {
        super(message, null, false, false);
        this.why = why;
    }

    public static ValueRefused malformed(String message) {
        return new ValueRefused(Problem.Cause.MALFORMED, message);
    }

    public Problem.Cause why() {
        return why;
    }
}

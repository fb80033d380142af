package io.meniscus.job;

/** A job can't be done, however often it is tried; the message is read by operators and callers. */
public final class JobRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobRefused(String message) {
        super(message, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}

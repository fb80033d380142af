package io.meniscus.job.imports;

/** A file or an option that can't be read at all; the message says what to change and quotes nothing of it. */
public final class InvalidFile extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    public InvalidFile(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** A word for programs, such as {@code not-utf-8}. */
    public String code() {
        return code;
    }

    public String message() {
        return String.valueOf(getMessage());
    }
}

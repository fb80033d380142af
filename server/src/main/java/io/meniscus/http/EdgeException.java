package io.meniscus.http;

/** Carries an {@link EdgeRefusal} out of reading a request to where the version's dialect words it. */
public final class EdgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient EdgeRefusal refusal;

    public EdgeException(EdgeRefusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public EdgeRefusal refusal() {
        return refusal;
    }
}

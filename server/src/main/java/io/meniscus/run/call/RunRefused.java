package io.meniscus.run.call;

/** A request that was not run, or not known to have been run; the reason says what to tell the caller. */
public final class RunRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Queue full, database away, or a commit that could not be resolved in time: 503, try later. */
        UNAVAILABLE,
        /** The customer was held by another action for too long: 521. */
        CUSTOMER_BUSY,
        /** A twin with the same key is in flight: 409. */
        TWIN_IN_FLIGHT,
        /** The key was used with another body: 422. */
        KEY_REUSED
    }

    private final Reason reason;

    public RunRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

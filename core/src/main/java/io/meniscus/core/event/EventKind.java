package io.meniscus.core.event;

/** What happened (event-notifications §3). The code is what is stored. */
public enum EventKind {
    CUSTOMER_ADDED(1),
    /** A known customer gained a profile in a further source or account. */
    CUSTOMER_PROFILE_ADDED(2),
    CUSTOMER_UPDATED(3),
    CUSTOMER_STATUS_CHANGED(20),
    CUSTOMER_CONSENT_CHANGED(21);

    private final short code;

    EventKind(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }
}

package io.meniscus.core.event;

/** What happened (event-notifications §3). The code is what is stored. */
public enum EventKind {
    CUSTOMER_ADDED(1),
    /** A known customer gained a profile in a further source or account. */
    CUSTOMER_PROFILE_ADDED(2),
    CUSTOMER_UPDATED(3),
    /** Two persons became one; the subject is the merge, the customer its survivor. */
    CUSTOMERS_MERGED(4),
    /** The subject is the merge, the customer each of the two persons there are again. */
    MERGE_UNDONE(5),
    /** Identifiers were added to a profile or taken from it. */
    CUSTOMER_IDENTIFIERS_CHANGED(6),

    CUSTOMER_STATUS_CHANGED(20),
    CUSTOMER_CONSENT_CHANGED(21),

    /** Somebody is to decide about a customer; the subject is the request. */
    CUSTOMER_REQUEST_ADDED(30),
    CUSTOMER_REQUEST_DECIDED(31),
    /** A request for erasure was made, or its status changed; the subject is the request. */
    ERASURE_UPDATED(32),

    /** Points lapsed; the subject is the event of the ledger. */
    POINTS_EXPIRED(60);

    private final short code;

    EventKind(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }
}

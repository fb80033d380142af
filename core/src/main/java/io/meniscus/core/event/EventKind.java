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
    /** A call for a customer waits for somebody's word, or that was said; the subject is the workflow. */
    WORKFLOW_STARTED(33),
    WORKFLOW_DECIDED(34),

    /** The subject is the bill, as it is of those that follow. */
    BILL_ADDED(40),
    BILL_RETURNED(41),
    /** Its fields, notes or delivery changed. */
    BILL_UPDATED(42),
    /** An anonymous bill became a customer's; the subject is the new bill. */
    BILL_CLAIMED(43),

    /** The subject is the redemption. */
    POINTS_REDEEMED(60),
    /** The subject is the redemption. */
    REDEEMED_POINTS_REVERSED(61),
    /** A redemption was bound to a bill, or its purpose changed; the subject is the redemption. */
    REDEMPTION_UPDATED(62),
    /** Of who gave; the subject is the transfer. */
    POINTS_TRANSFER_INITIATED(63),
    /** Of who got; the subject is the transfer. */
    POINTS_TRANSFER_RECEIVED(64),
    /** Points were taken by hand; the subject is the program. */
    POINTS_ADJUSTED(65),
    /** Points lapsed; the subject is the event of the ledger. */
    POINTS_EXPIRED(66);

    private final short code;

    EventKind(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }
}

package io.meniscus.run;

/**
 * The one order in which anything is locked or claimed, top to bottom; within a line, by ascending key. Whoever
 * writes more than one of these follows it, jobs included, and so no two of them can wait for each other in a ring.
 */
public enum LockOrder {
    /** Claim rows: what keeps two sources from making two persons of one value. */
    IDENTIFIER_VALUE,
    /** What keeps two tills from finding one number free. */
    BILL_NUMBER,
    /** Taken by number and used once; whom they were sent to need not be anybody. */
    ONE_TIME_CODE,
    /** Messages are new, or go with whom they were for, while that person's identifiers still say so. */
    OUTBOX_MESSAGE,
    /** Products that bills make on the way: claimed by their codes. */
    PRODUCT,
    IDENTIFIER,
    /** Roots are locked when loaded, never waited for; here come inserts and updates. */
    CUSTOMER,
    PROFILE,
    COMM_CHANNEL,
    SUBSCRIPTION,
    CUSTOMER_FIELDS,
    FIELD_VALUE,
    MERGE_EDGE,
    CUSTOMER_REQUEST,
    PERSON_WORD,
    /** Bills of a customer whose root is locked, or of a number whose row is. */
    BILL,
    BILL_LINE,
    /** Claims of external references among them. */
    POINTS_REDEMPTION,
    POINTS_ACCOUNT,
    /** Lots of a customer whose root is locked, as are those of all that follow. */
    POINTS_LOT,
    LEDGER_ENTRY,
    POINTS_REVERSAL,
    POINTS_TRANSFER,
    /** What hangs on customers, where it is erased with them. */
    CUSTOMER_ANNEX,
    ERASURE_REQUEST,
    ERASED_IDENTIFIER,
    /** Counters that many customers share: the last thing anybody waits for. */
    CAP_USE,
    /** Rows nobody else can be writing. */
    STATUS_LOG,
    SUBSCRIPTION_LOG,
    EVENT,
    IDEMPOTENCY_RECORD
}

package io.meniscus.access;

/**
 * Every rate limit of the server in one place: calls per minute per organization and endpoint class, off (0) unless
 * the configuration sets {@code rate.<name>}. The documented figures of conventions §10 stand beside each as advice.
 */
public enum RateClass {
    /** Health, metrics, documents: never limited. */
    NONE(0),
    TOKEN_GENERATE(0),
    V1_CUSTOMER_ADD(700),
    V1_CUSTOMER_UPDATE(500),
    V1_TRANSACTION_ADD(1500),
    V1_TRANSACTION_UPDATE(500),
    V2_CUSTOMER_ADD(600),
    V2_CUSTOMER_UPDATE(1000),
    V2_TRANSACTION_ADD(1200),
    V2_TRANSACTION_BULK(1200),
    /** Reads have no documented limit. */
    READ(0),
    /** Writes without a documented limit of their own. */
    WRITE(0);

    private final int documentedPerMinute;

    RateClass(int documentedPerMinute) {
        this.documentedPerMinute = documentedPerMinute;
    }

    /** What the reference platform documents, 0 where it documents none. */
    public int documentedPerMinute() {
        return documentedPerMinute;
    }
}

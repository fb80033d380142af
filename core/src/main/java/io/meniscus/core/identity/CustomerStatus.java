package io.meniscus.core.identity;

/** The fixed statuses that an organization's labels stand for (organization-setup §7). */
public enum CustomerStatus {
    ACTIVE(1),
    SUSPENDED(2),
    DELETED(3),
    FRAUD_SUSPECTED(4),
    FRAUD_CONFIRMED(5),
    INTERNAL(6),
    PENDING_DELETION(7);

    private final short code;

    CustomerStatus(int code) {
        this.code = (short) code;
    }

    /** As stored. */
    public short code() {
        return code;
    }
}

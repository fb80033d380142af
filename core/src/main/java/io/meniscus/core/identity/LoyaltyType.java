package io.meniscus.core.identity;

/** Whether a customer is a member of the loyalty program or a contact only. */
public enum LoyaltyType {
    LOYALTY(1),
    NON_LOYALTY(2);

    private final short code;

    LoyaltyType(int code) {
        this.code = (short) code;
    }

    /** As stored. */
    public short code() {
        return code;
    }

    public static LoyaltyType ofCode(int code) {
        return code == LOYALTY.code ? LOYALTY : NON_LOYALTY;
    }
}

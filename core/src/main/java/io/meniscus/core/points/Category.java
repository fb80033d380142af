package io.meniscus.core.points;

/** Which kind of points a lot has (loyalty-engine §1); the code is what is stored and hashed. */
public enum Category {
    /** Redeemable. */
    MAIN(1, "Main", Book.MAIN, Book.ISSUED),
    /** Promised: redeemable after some time. */
    DELAYED(2, "DelayedAccrualPointCategory", Book.DELAYED, Book.PROMISED),
    /** Promised: redeemable when somebody says so. */
    TRIGGERED(3, "ExternalTriggerBasedPointCategory", Book.TRIGGERED, Book.PROMISED);

    private final byte code;
    private final String wire;
    private final Book balance;
    private final Book source;

    Category(int code, String wire, Book balance, Book source) {
        this.code = (byte) code;
        this.wire = wire;
        this.balance = balance;
        this.source = source;
    }

    public byte code() {
        return code;
    }

    /** As the ledger calls show it. */
    public String wire() {
        return wire;
    }

    /** Where the customer's points of it stand. */
    public Book balance() {
        return balance;
    }

    /** What they come from. */
    public Book source() {
        return source;
    }

    /** The category of a stored code. */
    public static Category of(short code) {
        for (var one : values()) {
            if (one.code == code) {
                return one;
            }
        }
        throw new IllegalArgumentException("no category has the code " + code);
    }
}

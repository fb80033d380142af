package io.meniscus.core.points;

/** What points were awarded for (loyalty-engine §1); the code is what is stored and hashed. */
public enum AwardType {
    BILL_REGULAR(1, "bill_regular"),
    BILL_PROMOTIONS(2, "bill_promotions"),
    LINE_ITEM_REGULAR(3, "line_item_regular"),
    LINE_ITEM_PROMOTIONS(4, "line_item_promotions"),
    CUSTOMER_PROMOTIONS(5, "customer_promotions"),
    /** Holds what was redeemed of points that had to be taken back; shown nowhere. */
    BALANCING(9, "balancing");

    private final byte code;
    private final String wire;

    AwardType(int code, String wire) {
        this.code = (byte) code;
        this.wire = wire;
    }

    public byte code() {
        return code;
    }

    public String wire() {
        return wire;
    }

    /** Whether a bill earned it, so that it may be transferred. */
    public boolean isOfBill() {
        return switch (this) {
            case BILL_REGULAR, BILL_PROMOTIONS, LINE_ITEM_REGULAR, LINE_ITEM_PROMOTIONS -> true;
            case CUSTOMER_PROMOTIONS, BALANCING -> false;
        };
    }

    /** The award type of a stored code. */
    public static AwardType of(short code) {
        for (var one : values()) {
            if (one.code == code) {
                return one;
            }
        }
        throw new IllegalArgumentException("no award type has the code " + code);
    }
}

package io.meniscus.core.bill;

import java.util.Optional;

/** How far the goods are on their way (v2/transactions); the code is what is stored. */
public enum DeliveryStatus {
    PLACED(1),
    PROCESSED(2),
    SHIPPED(3),
    DELIVERED(4),
    RETURNED(5);

    private final short code;

    DeliveryStatus(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }

    /** Reads a name in any letter case. */
    public static Optional<DeliveryStatus> read(String text) {
        return BillType.Words.read(values(), text);
    }

    /** The status of a stored code. */
    public static DeliveryStatus of(short code) {
        for (var one : values()) {
            if (one.code == code) {
                return one;
            }
        }
        throw new IllegalArgumentException("no delivery status has the code " + code);
    }
}

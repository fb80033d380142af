package io.meniscus.core.bill;

import java.util.Optional;

/** Whether a bill or a line counts (loyalty-engine §8): what is not NORMAL earns nothing. The code is stored. */
public enum OutlierStatus {
    NORMAL(0),
    INTERNAL(1),
    FRAUD(2),
    OUTLIER(3),
    TEST(4),
    DELETED(5),
    FAILED(6),
    OTHER(7),
    INVALID(8),
    RETRO(9);

    private final short code;

    OutlierStatus(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }

    /** Reads a name in any letter case. */
    public static Optional<OutlierStatus> read(String text) {
        return BillType.Words.read(values(), text);
    }

    /** The status of a stored code. */
    public static OutlierStatus of(short code) {
        for (var one : values()) {
            if (one.code == code) {
                return one;
            }
        }
        throw new IllegalArgumentException("no outlier status has the code " + code);
    }
}

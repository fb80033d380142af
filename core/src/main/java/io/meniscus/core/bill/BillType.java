package io.meniscus.core.bill;

import java.util.Locale;
import java.util.Optional;

/** What a bill is (v2/transactions); the code is what is stored. */
public enum BillType {
    REGULAR(1),
    RETURN(2),
    /** Lines bought and lines returned in one bill. */
    MIXED(3),
    /** A purchase of nobody who is known. */
    NOT_INTERESTED(4),
    NOT_INTERESTED_RETURN(5);

    private final short code;

    BillType(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }

    /** Whether nobody stands behind it. */
    public boolean isAnonymous() {
        return this == NOT_INTERESTED || this == NOT_INTERESTED_RETURN;
    }

    /** Whether it returns something as a whole. */
    public boolean isReturn() {
        return this == RETURN || this == NOT_INTERESTED_RETURN;
    }

    /** Reads a name in any letter case. */
    public static Optional<BillType> read(String text) {
        return Words.read(values(), text);
    }

    /** The type of a stored code. */
    public static BillType of(short code) {
        for (var one : values()) {
            if (one.code == code) {
                return one;
            }
        }
        throw new IllegalArgumentException("no type of bill has the code " + code);
    }

    /** Names of enums as callers write them. */
    static final class Words {
        private Words() {}

        static <E extends Enum<E>> Optional<E> read(E[] values, String text) {
            var name = text.strip().toUpperCase(Locale.ROOT);
            for (var value : values) {
                if (value.name().equals(name)) {
                    return Optional.of(value);
                }
            }
            return Optional.empty();
        }
    }
}

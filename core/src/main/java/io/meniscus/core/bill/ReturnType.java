package io.meniscus.core.bill;

import java.util.Optional;

/** How a return says what comes back (loyalty-engine §9); the code is what is stored. */
public enum ReturnType {
    /** No return. */
    NONE(0),
    /** So much money, of no line in particular. */
    AMOUNT(1),
    /** Everything that is left. */
    FULL(2),
    /** Pieces of lines. */
    LINE_ITEM(3),
    /** The sale never happened: everything comes back. */
    CANCELLED(4);

    private final short code;

    ReturnType(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }

    /** Whether everything comes back. */
    public boolean isWhole() {
        return this == FULL || this == CANCELLED;
    }

    /** Reads a name in any letter case; NONE is none. */
    public static Optional<ReturnType> read(String text) {
        return BillType.Words.read(values(), text).filter(type -> type != NONE);
    }

    /** The type of a stored code. */
    public static ReturnType of(short code) {
        for (var one : values()) {
            if (one.code == code) {
                return one;
            }
        }
        throw new IllegalArgumentException("no type of return has the code " + code);
    }
}

package io.meniscus.core.points;

/** Whether later events move the expiry of a lot; the code is what is stored and hashed. */
public enum ExpiryKind {
    FIXED(1, "fixed"),
    ROLLING(2, "rolling");

    private final byte code;
    private final String wire;

    ExpiryKind(int code, String wire) {
        this.code = (byte) code;
        this.wire = wire;
    }

    public byte code() {
        return code;
    }

    public String wire() {
        return wire;
    }

    /** The kind of expiry of a stored code. */
    public static ExpiryKind of(short code) {
        for (var one : values()) {
            if (one.code == code) {
                return one;
            }
        }
        throw new IllegalArgumentException("no kind of expiry has the code " + code);
    }
}

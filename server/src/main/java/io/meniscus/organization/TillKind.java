package io.meniscus.organization;

/** What stands at the counter or in the back room; all three log in and are attributed to alike. */
public enum TillKind {
    TILL(1),
    STORE_SERVER(2),
    STORE_CENTRE(3);

    private final short code;

    TillKind(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }

    public static TillKind ofCode(int code) {
        return values()[code - 1];
    }
}

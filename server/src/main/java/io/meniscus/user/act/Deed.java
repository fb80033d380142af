package io.meniscus.user.act;

/** What a console user did to a customer. The code is what is stored. */
public enum Deed {
    STATUS(1),
    CONSENT(2),
    NOTE(3),
    /** Names and fields of a profile. */
    DETAILS(4),
    IDENTIFIERS(5),
    MERGE(6),
    UNDO_MERGE(7),
    LABELS(8);

    private final short code;

    Deed(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }

    static Deed ofCode(int code) {
        return values()[code - 1];
    }
}

package io.meniscus.core.field;

/** The two name spaces of fields. */
public enum FieldKind {
    /** Defined by the organization. */
    CUSTOM(1),
    /** Defined by the platform. */
    EXTENDED(2);

    private final short code;

    FieldKind(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }
}

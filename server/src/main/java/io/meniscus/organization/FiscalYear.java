package io.meniscus.organization;

/** The month a fiscal year starts in; the code is its number. */
public enum FiscalYear {
    APRIL(4),
    JANUARY(1);

    private final short code;

    FiscalYear(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }
}

package io.meniscus.core.identity.request;

/** Who said that a request need not wait (v1.1/request "approval_type"). */
public enum Approval {
    /** Nobody: the organization's switch is off. */
    CONFIG_DISABLED(1),
    /** The organization's switch. */
    CONFIG(2),
    /** The call, which beats the switch. */
    CLIENT(3),
    /** The call said that it has to wait. */
    CLIENT_DISABLED(4);

    private final short code;

    Approval(int code) {
        this.code = (short) code;
    }

    /** As stored. */
    public short code() {
        return code;
    }

    /** Whether a request need not wait. */
    public boolean isGiven() {
        return this == CONFIG || this == CLIENT;
    }

    public static Approval ofCode(int code) {
        return values()[code - 1];
    }
}

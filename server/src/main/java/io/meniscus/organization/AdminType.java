package io.meniscus.organization;

/** Whether a store is a shop or an office that administers others (organization-setup §3). */
public enum AdminType {
    GENERAL(1),
    ADMIN(2);

    private final short code;

    AdminType(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }
}

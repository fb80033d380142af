package io.meniscus.user;

/** Whether a user may log in; the code is what is stored. */
public enum UserState {
    /** Invited, has not set a password yet. */
    PENDING(0, "Pending"),
    ACTIVE(1, "Active"),
    DEACTIVATED(2, "Deactivated");

    private final short code;
    private final String label;

    UserState(int code, String label) {
        this.code = (short) code;
        this.label = label;
    }

    public short code() {
        return code;
    }

    public String label() {
        return label;
    }

    static UserState ofCode(int code) {
        return values()[code];
    }
}

package io.meniscus.access;

/** What a login is; the code is what directories, credentials and logs store. */
public enum LoginKind {
    NOBODY(0),
    TILL(1),
    API_CLIENT(2),
    CONSOLE_USER(3),
    /** A cashier: has a secret but stands in no directory, for it logs in at a till. */
    ASSOCIATE(4);

    private final short code;

    LoginKind(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }

    public static LoginKind ofCode(int code) {
        return values()[code];
    }
}

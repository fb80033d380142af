package io.meniscus.core.identity.request;

/** What a request asks for: its type and base type on the wire (v1.1/request). */
public enum RequestKind {
    MOBILE(1),
    EMAIL(2),
    EXTERNAL_ID(3),
    ADDRESS(4),
    /** A mobile is given to another customer. */
    MOBILE_REALLOC(5),
    MERGE(6),
    /** A person's identifying data is erased (v2/pii-deletion). */
    DELETE(7);

    private final short code;

    RequestKind(int code) {
        this.code = (short) code;
    }

    /** As stored. */
    public short code() {
        return code;
    }

    public static RequestKind ofCode(int code) {
        return values()[code - 1];
    }
}

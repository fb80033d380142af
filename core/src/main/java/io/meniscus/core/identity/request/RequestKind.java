package io.meniscus.core.identity.request;

import io.meniscus.core.identity.IdentifierType;
import java.util.Optional;

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

    /** The type of identifier that its values are of. */
    public Optional<IdentifierType> identifier() {
        return switch (this) {
            case MOBILE, MOBILE_REALLOC -> Optional.of(IdentifierType.MOBILE);
            case EMAIL -> Optional.of(IdentifierType.EMAIL);
            case EXTERNAL_ID -> Optional.of(IdentifierType.EXTERNAL_ID);
            case ADDRESS, MERGE, DELETE -> Optional.empty();
        };
    }
}

package io.meniscus.core.identity.request;

import java.util.Locale;

/** How far a request is. */
public enum RequestStatus {
    PENDING(1),
    APPROVED(2),
    REJECTED(3),
    /** Withdrawn after it was approved and before it took effect. */
    CANCELLED(4),
    /** The person's data is gone. */
    DELETED(5);

    private final short code;

    RequestStatus(int code) {
        this.code = (short) code;
    }

    /** As stored. */
    public short code() {
        return code;
    }

    /** As people read it. */
    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RequestStatus ofCode(int code) {
        return values()[code - 1];
    }
}

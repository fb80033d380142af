package io.meniscus.core.identity;

/** What kind of message a subscription is about: transactional or bulk. */
public enum SubscriptionPriority {
    TRANS(1),
    BULK(2);

    private final short code;

    SubscriptionPriority(int code) {
        this.code = (short) code;
    }

    /** As stored. */
    public short code() {
        return code;
    }

    public static SubscriptionPriority ofCode(int code) {
        return code == TRANS.code ? TRANS : BULK;
    }
}

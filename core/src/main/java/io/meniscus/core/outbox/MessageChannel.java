package io.meniscus.core.outbox;

/** What carries a message. The code is what is stored. */
public enum MessageChannel {
    SMS(1),
    EMAIL(2),
    WHATSAPP(3);

    private final short code;

    MessageChannel(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }

    public static MessageChannel ofCode(int code) {
        return values()[code - 1];
    }
}

package io.meniscus.core.identity;

import java.util.Locale;
import java.util.Optional;

/** How a customer can be reached; the code of mobile and whatsapp is answered by subscription logs. */
public enum ChannelType {
    MOBILE(1, "mobile"),
    EMAIL(2, "email"),
    WECHAT(3, "wechat"),
    IOS(4, "ios"),
    ANDROID(5, "android"),
    LINE(6, "line"),
    MOBILE_PUSH(7, "mobilePush"),
    POSTMAIL(8, "postmail"),
    WHATSAPP(9, "whatsapp"),
    VIBER(10, "viber");

    private final short code;
    private final String wire;

    ChannelType(int code, String wire) {
        this.code = (short) code;
        this.wire = wire;
    }

    /** As stored. */
    public short code() {
        return code;
    }

    public String wire() {
        return wire;
    }

    /** The name in subscription lists, where {@code mobile} is {@code SMS}. */
    public String subscriptionName() {
        return this == MOBILE ? "SMS" : wire.toUpperCase(Locale.ROOT);
    }

    public static ChannelType ofCode(int code) {
        return values()[code - 1];
    }

    /** Reads a name in any letter case; {@code sms} is the mobile channel. */
    public static Optional<ChannelType> read(String name) {
        var text = name.strip();
        if (text.equalsIgnoreCase("sms")) {
            return Optional.of(MOBILE);
        }
        for (var type : values()) {
            if (type.wire.equalsIgnoreCase(text)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}

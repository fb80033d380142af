package io.meniscus.core.identity;

import java.util.Optional;

/** How values of communication channels are normalized: mobiles and e-mails as identifiers are, others as text. */
public final class ChannelFormat {
    private static final int LONGEST = 4_096;

    private ChannelFormat() {}

    public static Optional<String> read(ChannelType type, String given, MobileFormat mobiles) {
        return switch (type) {
            case MOBILE, WHATSAPP, VIBER -> mobiles.read(given);
            case EMAIL -> IdentifierFormat.readEmail(given);
            case WECHAT, IOS, ANDROID, LINE, MOBILE_PUSH, POSTMAIL -> readText(given);
        };
    }

    private static Optional<String> readText(String given) {
        var text = given.strip();
        return text.isEmpty() || text.length() > LONGEST || !IdentifierFormat.isStorable(text)
                ? Optional.empty()
                : Optional.of(text);
    }
}

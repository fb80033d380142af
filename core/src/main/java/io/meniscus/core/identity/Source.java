package io.meniscus.core.identity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where customers come from; ids as answered by the sources call (organization-source). */
public enum Source {
    FACEBOOK(1, Accounts.MANY),
    WEB_ENGAGE(2, Accounts.MANY),
    WECHAT(3, Accounts.MANY),
    INSTORE(5, Accounts.ONE),
    MARTJACK(6, Accounts.MANY),
    TMALL(7, Accounts.ONE),
    TAOBAO(8, Accounts.ONE),
    JD(9, Accounts.ONE),
    ECOMMERCE(10, Accounts.ONE),
    WEBSITE(11, Accounts.ONE),
    LINE(12, Accounts.MANY),
    XIAOHONGSHU(13, Accounts.ONE),
    GLOBAL_SCANNER(14, Accounts.ONE),
    SUNING(15, Accounts.ONE),
    PINDUODUO(16, Accounts.ONE),
    KAOLA(17, Accounts.ONE),
    MOBILE_APP(18, Accounts.MANY),
    WHATSAPP(19, Accounts.ONE),
    LINKEDIN(20, Accounts.ONE),
    SMS(21, Accounts.ONE),
    INDIAMART(22, Accounts.ONE),
    VIBER(23, Accounts.MANY),
    MPUSH_FCM(24, Accounts.MANY),
    MAPP_SDK(25, Accounts.MANY),
    OAUTH_EXTERNAL(26, Accounts.ONE),
    OTHERS(27, Accounts.ONE);

    /** Whether a call must say which account of the source it means. */
    public enum Accounts {
        ONE,
        MANY
    }

    private static final Map<String, Source> BY_NAME = byName();
    private static final Source[] BY_CODE = byCode();

    private final short code;
    private final Accounts accounts;

    Source(int code, Accounts accounts) {
        this.code = (short) code;
        this.accounts = accounts;
    }

    /** The fixed id, on the wire and as stored. */
    public short code() {
        return code;
    }

    public Accounts accounts() {
        return accounts;
    }

    public static Source ofCode(int code) {
        return BY_CODE[code];
    }

    /** Reads a name in any letter case; empty when unknown ({@code ALL} is a reader's word, not a source). */
    public static Optional<Source> read(String name) {
        return Optional.ofNullable(BY_NAME.get(name.strip().toUpperCase(Locale.ROOT)));
    }

    private static Map<String, Source> byName() {
        var names = new HashMap<String, Source>();
        for (var source : values()) {
            names.put(source.name(), source);
        }
        return names;
    }

    private static Source[] byCode() {
        var all = new Source[28];
        for (var source : values()) {
            all[source.code] = source;
        }
        return all;
    }
}

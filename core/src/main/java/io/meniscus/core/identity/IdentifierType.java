package io.meniscus.core.identity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What names a customer (conventions §7). {@code wire} is the v2 spelling; reading ignores letter case. */
public enum IdentifierType {
    MOBILE(1, "mobile", Family.MOBILE),
    EMAIL(2, "email", Family.EMAIL),
    EXTERNAL_ID(3, "externalId", Family.EXTERNAL_ID),
    CARD_NUMBER(4, "cardnumber", Family.CARD),
    CARD_EXTERNAL_ID(5, "cardExternalId", Family.CARD),
    WECHAT(6, "wechat", Family.PLATFORM),
    UNION_ID(7, "unionId", Family.PLATFORM),
    CUID(8, "cuid", Family.PLATFORM),
    MARTJACK_ID(9, "martjackId", Family.PLATFORM),
    FB_ID(10, "fbId", Family.PLATFORM),
    LINE(11, "line", Family.PLATFORM),
    TMALL_UNAME(12, "tmall_uname", Family.PLATFORM),
    ALI_UNAME(13, "ali_uname", Family.PLATFORM),
    JD_UNAME(14, "jd_uname", Family.PLATFORM),
    VIP_UNAME(15, "vip_uname", Family.PLATFORM);

    private static final Map<String, IdentifierType> BY_NAME = byName();
    private static final IdentifierType[] BY_CODE = byCode();

    private final short code;
    private final String wire;
    private final Family family;

    IdentifierType(int code, String wire, Family family) {
        this.code = (short) code;
        this.wire = wire;
        this.family = family;
    }

    /** What kinds of types have in common: how they read, which codes refuse them. */
    public enum Family {
        MOBILE,
        EMAIL,
        EXTERNAL_ID,
        CARD,
        /** A user's id or name on another platform. */
        PLATFORM
    }

    /** As stored. */
    public short code() {
        return code;
    }

    public String wire() {
        return wire;
    }

    public Family family() {
        return family;
    }

    public static IdentifierType ofCode(int code) {
        return BY_CODE[code];
    }

    /** Reads a v2 or v1.1 name ({@code externalId}, {@code external_id}, {@code card}); empty when unknown. */
    public static Optional<IdentifierType> read(String name) {
        return Optional.ofNullable(BY_NAME.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, IdentifierType> byName() {
        var names = new HashMap<String, IdentifierType>();
        for (var type : values()) {
            names.put(type.wire.toLowerCase(Locale.ROOT), type);
        }
        names.put("external_id", EXTERNAL_ID);
        names.put("card", CARD_NUMBER);
        names.put("card_number", CARD_NUMBER);
        names.put("card_external_id", CARD_EXTERNAL_ID);
        return names;
    }

    private static IdentifierType[] byCode() {
        var all = new IdentifierType[values().length + 1];
        for (var type : values()) {
            all[type.code] = type;
        }
        return all;
    }
}

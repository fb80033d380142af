package io.meniscus.core.identity.erasure;

import java.util.Locale;

/** What a receipt counts; the code is what is stored. */
public enum ErasedKind {
    /** Profiles, with their names. */
    PROFILES(1),
    IDENTIFIERS(2),
    CHANNELS(3),
    /** Values of custom and extended fields. */
    FIELD_VALUES(4),
    /** Words and values that searches found the person by. */
    SEARCH_WORDS(5),
    SUBSCRIPTIONS(6),
    NOTES(7),
    TICKETS(8),
    PREFERENCES(9),
    IMAGES(10),
    /** Merges whose values and images of both sides went. */
    MERGES(11),
    /** Requests whose old and new values and comments went. */
    REQUESTS(12),
    /** Lines of logs whose free text went. */
    LOG_TEXTS(13),
    /** Bills and lines whose notes and fields went. */
    BILL_TEXTS(14);

    private final short code;

    ErasedKind(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }

    public static ErasedKind ofCode(int code) {
        return values()[code - 1];
    }

    /** Such as {@code field_values}. */
    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}

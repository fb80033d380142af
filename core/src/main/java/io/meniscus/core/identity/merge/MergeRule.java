package io.meniscus.core.identity.merge;

import java.util.Locale;

/** Why two persons became one. */
public enum MergeRule {
    /** The identifiers of one registration named both. */
    REGISTRATION(1),
    /** An identifier was added to one that the other holds in another source. */
    IDENTIFIER_ADDED(2),
    /** Somebody asked for it. */
    REQUEST(3);

    private final short code;

    MergeRule(int code) {
        this.code = (short) code;
    }

    /** As stored. */
    public short code() {
        return code;
    }

    public static MergeRule ofCode(int code) {
        return values()[code - 1];
    }

    /** Whether it applies by itself, so that the guards against wrong merges stand before it. */
    public boolean isAutomatic() {
        return this != REQUEST;
    }

    /** As answered and shown. */
    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.meniscus.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/** The text of a code, which cannot print itself. */
public final class SecretCode {
    /** The longest there is (organization-setup §7). */
    public static final int LONGEST = 50;

    /** What cannot be read any more: nothing that is typed is it. */
    public static final SecretCode UNREADABLE = new SecretCode("");

    private final String text;

    public SecretCode(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a code has at most " + LONGEST + " characters");
        }
        this.text = text;
    }

    /** For the message that brings it. */
    public String reveal() {
        return text;
    }

    /** Whether this is what somebody typed, in any letter case; in constant time. */
    public boolean is(String typed) {
        var given = typed.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        var own = text.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return own.length > 0 && MessageDigest.isEqual(own, given);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretCode that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "****";
    }
}

package io.meniscus.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A secret that cannot print itself: whoever needs the text has to say {@link #reveal()}. */
public final class Secret {
    private final String text;

    public Secret(String text) {
        this.text = text;
    }

    public String reveal() {
        return text;
    }

    /** In constant time, so a comparison tells nothing about where two secrets differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8), that.text.getBytes(StandardCharsets.UTF_8));
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

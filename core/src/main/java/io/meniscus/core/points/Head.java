package io.meniscus.core.points;

import java.util.Arrays;
import java.util.HexFormat;

/** The head of a chain: 32 bytes that stand for every entry up to one. */
public final class Head {
    public static final int LENGTH = 32;

    /** Of a chain without entries. */
    public static final Head NONE = new Head(new byte[LENGTH]);

    private final byte[] bytes;

    private Head(byte[] bytes) {
        this.bytes = bytes;
    }

    /** As stored. */
    public static Head of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a head of " + bytes.length + " bytes");
        }
        return new Head(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Head head && Arrays.equals(bytes, head.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}

package io.meniscus.access.secret;

import java.nio.ByteBuffer;

/** 256 bits of a hash as a value: equal, hashed and compared without an array. */
public record Digest(long first, long second, long third, long fourth) {
    static Digest of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new Digest(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    /** Says nothing: what was hashed may be a secret. */
    @Override
    public String toString() {
        return "****";
    }
}

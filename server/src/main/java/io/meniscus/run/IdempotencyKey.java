package io.meniscus.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A caller's {@code Idempotency-Key}, bound to who sent it and where.
 *
 * @param hash     over organization, principal, route and key
 * @param bodyHash over the request's body: the same key with another body is refused
 */
public record IdempotencyKey(ByteBuffer hash, ByteBuffer bodyHash) {
    /** The longest key a caller may send, in characters. */
    public static final int MAX_LENGTH = 255;

    /** Binds a key; {@code scope} names organization, principal and route. */
    public static IdempotencyKey of(String scope, String key, byte[] body) {
        return new IdempotencyKey(
                ByteBuffer.wrap(sha256((scope + '\n' + key).getBytes(StandardCharsets.UTF_8))),
                ByteBuffer.wrap(sha256(body)));
    }

    /** What the advisory lock is taken on. */
    long lock() {
        return hash.getLong(0);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package io.meniscus.run.call;

import java.nio.charset.StandardCharsets;

/**
 * A caller's {@code Idempotency-Key}, bound to who sent it and where.
 *
 * @param hash     over organization, principal, route and key
 * @param bodyHash over the request's body: the same key with another body is refused
 * @param seal     what the kept answer is encrypted by: only who has the key reads it again
 */
public record IdempotencyKey(Sha256 hash, Sha256 bodyHash, AnswerSeal seal) {
    /** The longest key a caller may send, in characters. */
    public static final int MAX_LENGTH = 255;

    /** Binds a key; {@code scope} names organization, principal and route. */
    public static IdempotencyKey of(String scope, String key, byte[] body) {
        var bound = (scope + '\n' + key).getBytes(StandardCharsets.UTF_8);
        return new IdempotencyKey(Sha256.of(bound), Sha256.of(body), AnswerSeal.of(bound));
    }

    /** What the advisory lock is taken on. */
    public long lock() {
        return hash.prefix();
    }
}

package io.meniscus.run.call;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts the answers that are kept under an {@code Idempotency-Key} by a secret that is drawn from the key itself and
 * stored nowhere (AES-256-GCM). Answers show personal data, of persons that may be erased while an answer is kept: in
 * the database nobody can read it, and whoever repeats the call with its key was given it before.
 */
public record AnswerSeal(SecretKey key) {
    private static final byte[] PURPOSE = "meniscus kept answer 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    static AnswerSeal of(byte[] bound) {
        var material = ByteBuffer.allocate(PURPOSE.length + bound.length)
                .put(PURPOSE)
                .put(bound)
                .array();
        return new AnswerSeal(new SecretKeySpec(Sha256.of(material).bytes(), "AES"));
    }

    /** The answer of a call, whose request id and instant are never those of another one under the same key. */
    public Recorded seal(Recorded plain, Call call) {
        var nonce = ByteBuffer.allocate(NONCE_BYTES)
                .putLong(call.request().bits())
                .putInt((int) call.at().toEpochMilli())
                .array();
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain.body());
            return with(
                    plain,
                    ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer that was kept under this key; a bug where it does not open. */
    public Recorded open(Recorded kept) {
        return opened(kept.body())
                .map(body -> with(kept, body))
                .orElseThrow(() -> new IllegalStateException("a kept answer does not open under its key"));
    }

    private Optional<byte[]> opened(byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            return Optional.empty();
        }
        var nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Recorded with(Recorded answer, byte[] body) {
        return new Recorded(answer.status(), answer.code(), answer.contentType(), body);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    /** A secret is not for logs. */
    @Override
    public String toString() {
        return "AnswerSeal[***]";
    }
}

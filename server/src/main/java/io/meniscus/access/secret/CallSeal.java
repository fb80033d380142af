package io.meniscus.access.secret;

import io.meniscus.run.Randomness;
import java.nio.charset.StandardCharsets;

/**
 * How calls that wait for somebody's word are encrypted, for they hold credentials: each opens in the row alone that it
 * was written to.
 */
public final class CallSeal {
    private static final byte[] NONE = {};

    private final Seal seal;
    private final int keyId;
    private final Randomness randomness;

    public CallSeal(InstallationKey key, Randomness randomness) {
        this.seal = key.seal(InstallationKey.Purpose.WAITING_CALLS);
        this.keyId = key.id();
        this.randomness = randomness;
    }

    /** Names the key that {@link #seal} encrypts under; it stands beside each value. */
    public int keyId() {
        return keyId;
    }

    /** Encrypts a text; an empty one is no bytes. */
    public byte[] seal(String text, String row) {
        return text.isEmpty() ? NONE : seal.seal(bytes(text), bytes(row), randomness);
    }

    /** The text of a row; empty for none, and for one under another key, which can't be read any more. */
    public String open(byte[] sealed, String row) {
        return seal.open(sealed, bytes(row))
                .map(plain -> new String(plain, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

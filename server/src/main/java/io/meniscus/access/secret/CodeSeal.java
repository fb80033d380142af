package io.meniscus.access.secret;

import io.meniscus.core.SecretCode;
import io.meniscus.run.Randomness;
import java.nio.charset.StandardCharsets;

/** How one-time codes are encrypted wherever they are stored: each opens in the row alone that it was written to. */
public final class CodeSeal {
    private final Seal seal;
    private final int keyId;
    private final Randomness randomness;

    public CodeSeal(InstallationKey key, Randomness randomness) {
        this.seal = key.seal(InstallationKey.Purpose.ONE_TIME_CODES);
        this.keyId = key.id();
        this.randomness = randomness;
    }

    /** Names the key that {@link #seal} encrypts under; it stands beside each value. */
    public int keyId() {
        return keyId;
    }

    /**
     * Encrypts a code.
     *
     * @param row names the row it stands in, with its table and organization
     */
    public byte[] seal(SecretCode code, String row) {
        return seal.seal(bytes(code.reveal()), bytes(row), randomness);
    }

    /** The code of a row; one under another key can't be read any more. */
    public SecretCode open(byte[] sealed, String row) {
        return seal.open(sealed, bytes(row))
                .map(plain -> new SecretCode(new String(plain, StandardCharsets.UTF_8)))
                .orElse(SecretCode.UNREADABLE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

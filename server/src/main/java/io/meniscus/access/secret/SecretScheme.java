package io.meniscus.access.secret;

/**
 * How a verifier was made. The code is what the credential table stores, so a scheme's meaning never changes: other
 * parameters are another scheme.
 */
public enum SecretScheme {
    /** Argon2id, 19 MiB, 2 passes, 1 lane, 32 bytes, over a keyed hash of the secret: for secrets people chose. */
    ARGON2ID_19M_2(1),
    /** A salted keyed hash: for secrets too long to guess. */
    KEYED(2);

    private final short code;

    SecretScheme(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }

    public static SecretScheme ofCode(int code) {
        return values()[code - 1];
    }
}

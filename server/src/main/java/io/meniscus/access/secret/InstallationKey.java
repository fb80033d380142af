package io.meniscus.access.secret;

import io.meniscus.config.Secret;
import io.meniscus.config.StartRefused;
import io.meniscus.run.Randomness;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The installation's own secret, without which a copy of the database is of no use for logging in. Each purpose has a
 * key of its own, drawn from it by HKDF-SHA256, so that a value made for one never serves another. {@link #id()}
 * stands beside every stored value made under it.
 *
 * <p>It comes from {@code MENISCUS_SECRET_KEY} ({@link #fromText}) or {@code <data>/secret.key} ({@link KeyFile}).
 */
public final class InstallationKey {
    private static final int LEAST_BYTES = 32;
    private static final byte[] SALT = "meniscus installation key 1".getBytes(StandardCharsets.US_ASCII);

    /** What a key is drawn for; the name is part of the key, so it stays as it is. */
    public enum Purpose {
        CREDENTIALS,
        LOGIN_CACHE,
        TOKEN_CACHE,
        SIGNING_KEYS,
        PENDING_SECRETS,
        CONSOLE_SESSIONS,
        KEPT_ANSWERS,
        ERASED_IDENTIFIERS,
        ONE_TIME_CODES,
        WAITING_CALLS
    }

    private final byte[] secret;
    private final int id;

    InstallationKey(byte[] secret) {
        if (secret.length < LEAST_BYTES) {
            throw new StartRefused("The secret key has %d bytes; it needs at least %d. Make one with: openssl rand"
                            .formatted(secret.length, LEAST_BYTES)
                    + " -base64 32");
        }
        this.secret = secret.clone();
        this.id = ByteBuffer.wrap(draw("HmacSHA256", "id").getEncoded()).getInt() & Integer.MAX_VALUE;
    }

    /** A new key nobody can guess. */
    public static InstallationKey generate(Randomness randomness) {
        return new InstallationKey(randomness.secret(LEAST_BYTES));
    }

    /** From base64 of at least 32 bytes. Refuses anything else with {@link StartRefused}, without showing it. */
    public static InstallationKey fromText(Secret base64) {
        try {
            return new InstallationKey(
                    Base64.getDecoder().decode(base64.reveal().strip()));
        } catch (IllegalArgumentException _) {
            // The decoder's message quotes the text.
            throw new StartRefused("The secret key is not base64. Make one with: openssl rand -base64 32");
        }
    }

    Secret toText() {
        return new Secret(Base64.getEncoder().encodeToString(secret));
    }

    /** Names the key without telling anything about it; equal keys have equal ids. */
    public int id() {
        return id;
    }

    public KeyedHash keyedHash(Purpose purpose) {
        return new KeyedHash(draw("HmacSHA256", purpose.name()));
    }

    public Seal seal(Purpose purpose) {
        return new Seal(draw("AES", purpose.name()));
    }

    private SecretKey draw(String algorithm, String purpose) {
        var how = HKDFParameterSpec.ofExtract()
                .addSalt(SALT)
                .addIKM(secret)
                .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), 32);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, how);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "installation key " + id;
    }
}

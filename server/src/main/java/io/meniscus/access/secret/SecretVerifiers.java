package io.meniscus.access.secret;

import io.meniscus.access.secret.SecretForm.Spelt;
import io.meniscus.config.Secret;
import io.meniscus.run.Randomness;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes and checks what is kept of secrets. The md5 hex a till sends is its secret as good as the password itself, so
 * neither is ever stored: only an Argon2id hash over a keyed hash for what people chose, a salted keyed hash for what
 * was generated.
 *
 * <p>A check that fails costs exactly one slow hash, whatever is stored and whether anything is, so the time it takes
 * tells nothing about which names exist.
 */
public final class SecretVerifiers {
    private static final Logger log = LoggerFactory.getLogger(SecretVerifiers.class);
    private static final int SALT_BYTES = 16;
    private static final Duration CALLERS_PATIENCE = Duration.ofSeconds(2);
    private static final Duration SETTERS_PATIENCE = Duration.ofMinutes(10);

    private final int keyId;
    private final KeyedHash keyed;
    private final SlowHash slow;
    private final Randomness randomness;

    public SecretVerifiers(InstallationKey key, SlowHash slow, Randomness randomness) {
        this.keyId = key.id();
        this.keyed = key.keyedHash(InstallationKey.Purpose.CREDENTIALS);
        this.slow = slow;
        this.randomness = randomness;
    }

    /**
     * The rows that replace all rows of a till, store server or store centre. Hashes slowly for chosen secrets: call
     * it outside transactions. Refuses, with IllegalArgumentException, an md5 that is not 32 hexadecimal digits.
     */
    public List<SecretVerifier> ofTill(NewSecret secret) {
        return switch (secret) {
            case NewSecret.Chosen(var plain) ->
                List.of(slowly(SecretForm.MD5_HEX.of(plain)), slowly(SecretForm.SHA256_HEX.of(plain)));
            case NewSecret.ChosenMd5(var md5Hex) -> List.of(slowly(SecretForm.MD5_HEX.spelt(md5Hex)));
            case NewSecret.Generated(var plain) ->
                List.of(keyed(SecretForm.MD5_HEX.of(plain)), keyed(SecretForm.SHA256_HEX.of(plain)));
        };
    }

    /**
     * The row that replaces all rows of an API client: of its md5 alone, for whoever has the secret has its md5.
     * Refuses as {@link #ofTill} does, and also a chosen secret of 32 hexadecimal digits, which Basic could not tell
     * from another's md5; such a secret was generated and is to be given as that.
     */
    public List<SecretVerifier> ofClient(NewSecret secret) {
        return switch (secret) {
            case NewSecret.Chosen(var plain)
            when SecretForm.MD5_HEX.isShapeOf(plain) ->
                throw new IllegalArgumentException("a chosen secret of 32 hexadecimal digits looks like an md5");
            case NewSecret.Chosen(var plain) -> List.of(slowly(SecretForm.MD5_HEX.of(plain)));
            case NewSecret.ChosenMd5(var md5Hex) -> List.of(slowly(SecretForm.MD5_HEX.spelt(md5Hex)));
            case NewSecret.Generated(var plain) -> List.of(keyed(SecretForm.MD5_HEX.of(plain)));
        };
    }

    /**
     * Whether any spelling of a presented secret fits any verifier. At most one slow hash is made, for the first
     * spelling that meets a slow verifier; when nothing fits, exactly one.
     */
    public boolean matches(List<SecretVerifier> verifiers, List<Spelt> spellings) {
        return matches(verifiers, spellings, CALLERS_PATIENCE);
    }

    /** Whether verifiers were made of a secret: for set-up, which waits for its turn as long as it takes. */
    public boolean isMadeOf(Spelt spelt, List<SecretVerifier> verifiers) {
        return matches(verifiers, List.of(spelt), SETTERS_PATIENCE);
    }

    private boolean matches(List<SecretVerifier> verifiers, List<Spelt> spellings, Duration patience) {
        boolean paid = false;
        for (var spelt : spellings) {
            var verifier = verifierOf(spelt.form(), verifiers);
            if (verifier.isEmpty() || (paid && verifier.get().scheme() != SecretScheme.KEYED)) {
                continue;
            }
            paid |= verifier.get().scheme() != SecretScheme.KEYED;
            if (fits(verifier.get(), spelt, patience)) {
                return true;
            }
        }
        if (!paid) {
            slow.of(new byte[32], new byte[SALT_BYTES], patience);
        }
        return false;
    }

    private Optional<SecretVerifier> verifierOf(SecretForm form, List<SecretVerifier> verifiers) {
        var found = verifiers.stream().filter(row -> row.form() == form).findFirst();
        if (found.isPresent() && found.get().keyId() != keyId) {
            log.warn(
                    "A credential was made under installation key {}, but this server has {}",
                    found.get().keyId(),
                    keyId);
            return Optional.empty();
        }
        return found;
    }

    private boolean fits(SecretVerifier verifier, Spelt spelt, Duration patience) {
        var salt = verifier.salt();
        var computed = switch (verifier.scheme()) {
            case ARGON2ID_19M_2 -> slow.of(keyedHash(spelt, new byte[0]), salt, patience);
            case KEYED -> keyedHash(spelt, salt);
        };
        return MessageDigest.isEqual(computed, verifier.verifier());
    }

    private SecretVerifier slowly(Spelt spelt) {
        var salt = randomness.secret(SALT_BYTES);
        var hash = slow.of(keyedHash(spelt, new byte[0]), salt, SETTERS_PATIENCE);
        return new SecretVerifier(spelt.form(), SecretScheme.ARGON2ID_19M_2, keyId, salt, hash);
    }

    private SecretVerifier keyed(Spelt spelt) {
        var salt = randomness.secret(SALT_BYTES);
        return new SecretVerifier(spelt.form(), SecretScheme.KEYED, keyId, salt, keyedHash(spelt, salt));
    }

    private byte[] keyedHash(Spelt spelt, byte[] salt) {
        return keyed.of(new byte[] {(byte) spelt.form().code()}, salt, bytes(spelt.text()));
    }

    private static byte[] bytes(Secret text) {
        return text.reveal().getBytes(StandardCharsets.UTF_8);
    }
}

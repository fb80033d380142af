package io.meniscus.access.secret;

import io.meniscus.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;

/**
 * How a secret is spelt when it reaches a verifier (conventions §2.1). A plain secret needs no form of its own: its
 * md5 is taken first. The code is what the credential table stores.
 */
public enum SecretForm {
    MD5_HEX(1, "MD5", 32),
    SHA256_HEX(2, "SHA-256", 64);

    private final short code;
    private final String algorithm;
    private final int digits;

    SecretForm(int code, String algorithm, int digits) {
        this.code = (short) code;
        this.algorithm = algorithm;
        this.digits = digits;
    }

    public short code() {
        return code;
    }

    public static SecretForm ofCode(int code) {
        return values()[code - 1];
    }

    /** This form of a plain secret. */
    public Spelt of(Secret plain) {
        try {
            var digest = MessageDigest.getInstance(algorithm);
            var hash = digest.digest(plain.reveal().getBytes(StandardCharsets.UTF_8));
            return new Spelt(this, new Secret(HexFormat.of().formatHex(hash)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a text looks like this form: as many hexadecimal digits in either case. */
    public boolean isShapeOf(Secret text) {
        var revealed = text.reveal();
        return revealed.length() == digits && revealed.chars().allMatch(HexFormat::isHexDigit);
    }

    /** A text that is in this form already. */
    public Spelt spelt(Secret text) {
        if (!isShapeOf(text)) {
            throw new IllegalArgumentException("not " + digits + " hexadecimal digits");
        }
        return new Spelt(this, new Secret(text.reveal().toLowerCase(Locale.ROOT)));
    }

    /** A secret in one form, hexadecimal digits in lower case: what is compared. */
    public record Spelt(SecretForm form, Secret text) {}
}

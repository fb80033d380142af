package io.meniscus.access.token;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Optional;

/**
 * Signs what the installation hands out, with the key that signs tokens, and tells whether it did: SHA256withRSA. A key
 * that was rotated away verifies for as long as a token of it can live.
 */
public final class Signatures {
    private static final String ALGORITHM = "SHA256withRSA";

    private final SigningKeys keys;

    public Signatures(SigningKeys keys) {
        this.keys = keys;
    }

    /** A signature and the key it was made with. */
    @SuppressWarnings("ArrayRecordComponent") // on its way to or from the database, never compared
    public record Signed(String kid, byte[] signature) {}

    /** What is to be thought of a signature. */
    public enum Verdict {
        GENUINE,
        FORGED,
        /** Its key was removed; later signatures vouch for what they refer to. */
        KEY_GONE
    }

    public Signed sign(byte[] content) {
        var signer = keys.signer();
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(signer.key());
            signature.update(content);
            return new Signed(signer.kid(), signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Verdict verify(byte[] content, Signed signed) {
        var key = keys.publicKey(signed.kid());
        if (key.isEmpty()) {
            return Verdict.KEY_GONE;
        }
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key.get());
            signature.update(content);
            return signature.verify(signed.signature()) ? Verdict.GENUINE : Verdict.FORGED;
        } catch (GeneralSecurityException _) {
            // bytes that are no signature at all
            return Verdict.FORGED;
        }
    }

    /** The public half of a key, in X.509 encoding, while it is kept. */
    public Optional<byte[]> publicKey(String kid) {
        return keys.publicKey(kid).map(key -> key.getEncoded());
    }
}

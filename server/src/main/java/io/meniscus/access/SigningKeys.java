package io.meniscus.access;

import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.Seal;
import io.meniscus.config.StartRefused;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HashMap;
import java.util.Map;

/**
 * The RSA keys that access tokens are signed with: made at first start, kept with the private half sealed under the
 * installation key, the same for all servers on one database. Refuses to start, in one line, when the newest key was
 * sealed under another installation key, for then every stored secret was made under another key too.
 */
public final class SigningKeys {
    private static final String FIRST_KID = "1";
    private static final int MODULUS_BITS = 3_072;

    private final Signer signer;
    private final Map<String, RSAPublicKey> publicKeys;

    /** The key new tokens are signed with. */
    record Signer(String kid, PrivateKey key) {}

    private SigningKeys(Signer signer, Map<String, RSAPublicKey> publicKeys) {
        this.signer = signer;
        this.publicKeys = Map.copyOf(publicKeys);
    }

    /** The stored keys; the first one is made when there is none. */
    public static SigningKeys open(SigningKeyStore store, InstallationKey key, Instants instants, Randomness random) {
        var rows = store.all();
        if (rows.isEmpty()) {
            store.addIfAbsent(generate(key, instants, random));
            rows = store.all();
        }
        var publicKeys = new HashMap<String, RSAPublicKey>();
        for (var row : rows) {
            publicKeys.put(row.kid(), publicKey(row.publicDer()));
        }
        return new SigningKeys(unseal(rows.getFirst(), key), publicKeys);
    }

    Signer signer() {
        return signer;
    }

    /** Every key a token may have been signed with, by its kid. */
    Map<String, RSAPublicKey> publicKeys() {
        return publicKeys;
    }

    static SigningKeyStore.Row generate(InstallationKey key, Instants instants, Randomness random) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(MODULUS_BITS);
            var pair = generator.generateKeyPair();
            var publicDer = pair.getPublic().getEncoded();
            var sealed = seal(key).seal(pair.getPrivate().getEncoded(), context(FIRST_KID), random);
            return new SigningKeyStore.Row(FIRST_KID, publicDer, sealed, key.id(), instants.now());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Signer unseal(SigningKeyStore.Row row, InstallationKey key) {
        var der = seal(key).open(row.sealedDer(), context(row.kid()));
        if (der.isEmpty()) {
            throw new StartRefused(("The database was set up with secret key %d, but this server has secret key %d:"
                            + " start it with the key of the server that set it up")
                    .formatted(row.keyId(), key.id()));
        }
        try {
            var spec = new PKCS8EncodedKeySpec(der.get());
            return new Signer(row.kid(), KeyFactory.getInstance("RSA").generatePrivate(spec));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Seal seal(InstallationKey key) {
        return key.seal(InstallationKey.Purpose.SIGNING_KEYS);
    }

    private static byte[] context(String kid) {
        return ("signing_key " + kid).getBytes(StandardCharsets.UTF_8);
    }

    private static RSAPublicKey publicKey(byte[] der) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.meniscus.access.token;

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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The RSA keys that access tokens are signed with: made at first start, kept with the private half sealed under the
 * installation key, the same for all servers on one database. A rotated key signs on every server within seconds; the
 * keys before it verify until no token they signed can live. Refuses to start, in one line, when the newest key was
 * sealed under another installation key, for then every stored secret was made under another key too.
 */
public final class SigningKeys {
    private static final String FIRST_KID = "1";
    private static final int MODULUS_BITS = 3_072;

    /** A server signs with an older key at most this long after another one rotated. */
    static final Duration LONGEST_BEHIND = Duration.ofSeconds(5);

    /** How often a kid nobody knows may ask the database. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** A key whose successor is older than this has no token left; an hour for clocks that differ. */
    private static final Duration KEPT =
            TokenIssuer.LONGEST_LIFE.plus(LONGEST_BEHIND).plus(Duration.ofHours(1));

    private final SigningKeyStore store;
    private final InstallationKey key;
    private volatile Loaded loaded;

    /** The key new tokens are signed with. */
    record Signer(String kid, PrivateKey key) {}

    private record Loaded(Signer signer, Map<String, RSAPublicKey> publicKeys, long atNanos) {
        boolean isOlderThan(Duration age) {
            return System.nanoTime() - atNanos > age.toNanos();
        }
    }

    /**
     * What a rotation did.
     *
     * @param kid     of the key that signs from now on
     * @param removed how many older keys are gone, for no token of theirs is left
     */
    public record Rotated(String kid, int removed) {}

    private SigningKeys(SigningKeyStore store, InstallationKey key) {
        this.store = store;
        this.key = key;
        this.loaded = load(store.all(), key);
    }

    /** The stored keys; the first one is made when there is none. */
    public static SigningKeys open(SigningKeyStore store, InstallationKey key, Instants instants, Randomness random) {
        if (store.all().isEmpty()) {
            store.addIfAbsent(generate(FIRST_KID, key, instants.now(), random));
        }
        return new SigningKeys(store, key);
    }

    /**
     * Makes a key that signs from now on, and removes those no token of which is left. Of rotations at once each makes
     * a key of its own, one after another, and the last of them signs.
     */
    public static Rotated rotate(SigningKeyStore store, InstallationKey key, Instants instants, Randomness random) {
        open(store, key, instants, random);
        while (true) {
            var rows = store.all();
            var now = instants.now();
            long kid = rows.stream()
                            .mapToLong(row -> Long.parseLong(row.kid()))
                            .max()
                            .orElseThrow()
                    + 1;
            // Never before the key it follows, whatever this clock says: the newest one signs.
            var newest = rows.getFirst().createdAt();
            var at = now.isAfter(newest) ? now : newest.plusMillis(1);
            // A kid that another rotation took meanwhile is the other's key: this one follows it.
            if (store.addIfAbsent(generate(Long.toString(kid), key, at, random))) {
                var dead = dead(rows, now);
                store.remove(dead);
                return new Rotated(Long.toString(kid), dead.size());
            }
        }
    }

    /** Keys, the newest first, whose successor began to sign so long ago that none of their tokens lives. */
    private static List<String> dead(List<SigningKeyStore.Row> newestFirst, Instant now) {
        var dead = new ArrayList<String>();
        for (int index = 1; index < newestFirst.size(); index++) {
            if (newestFirst.get(index - 1).createdAt().plus(KEPT).isBefore(now)) {
                dead.add(newestFirst.get(index).kid());
            }
        }
        return dead;
    }

    private static Loaded load(List<SigningKeyStore.Row> rows, InstallationKey key) {
        var publicKeys = new HashMap<String, RSAPublicKey>();
        for (var row : rows) {
            publicKeys.put(row.kid(), publicKey(row.publicDer()));
        }
        return new Loaded(unseal(rows.getFirst(), key), Map.copyOf(publicKeys), System.nanoTime());
    }

    private synchronized Loaded freshest(Duration age) {
        if (loaded.isOlderThan(age)) {
            loaded = load(store.all(), key);
        }
        return loaded;
    }

    Signer signer() {
        return freshest(LONGEST_BEHIND).signer();
    }

    /** The key of a kid that a token may have been signed with; one that is new elsewhere is looked up. */
    Optional<RSAPublicKey> publicKey(String kid) {
        var known = loaded.publicKeys().get(kid);
        return Optional.ofNullable(
                known != null ? known : freshest(BETWEEN_LOOKS).publicKeys().get(kid));
    }

    static SigningKeyStore.Row generate(String kid, InstallationKey key, Instant at, Randomness random) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(MODULUS_BITS);
            var pair = generator.generateKeyPair();
            var publicDer = pair.getPublic().getEncoded();
            var sealed = seal(key).seal(pair.getPrivate().getEncoded(), context(kid), random);
            return new SigningKeyStore.Row(kid, publicDer, sealed, key.id(), at);
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

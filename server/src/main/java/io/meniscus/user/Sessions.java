package io.meniscus.user;

import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.KeyedHash;
import io.meniscus.config.Secret;
import io.meniscus.run.Randomness;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Log-ins in browsers. A session ends {@link #IDLE} after it was last used and {@link #LONGEST} after it began. Its id
 * is 256 random bits that stand in the browser alone: the database keeps a keyed hash, so any server recognizes a
 * session and a copy of the database opens none.
 */
public final class Sessions {
    public static final Duration IDLE = Duration.ofMinutes(30);
    public static final Duration LONGEST = Duration.ofHours(12);

    /** The last use is written at most so often. */
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    private static final int ID_BYTES = 32;
    private static final int LONGEST_TEXT = 200;

    private final SessionStore store;
    private final KeyedHash keyed;
    private final Randomness randomness;

    public Sessions(SessionStore store, InstallationKey key, Randomness randomness) {
        this.store = store;
        this.keyed = key.keyedHash(InstallationKey.Purpose.CONSOLE_SESSIONS);
        this.randomness = randomness;
    }

    /** Where a session is opened from. */
    public record From(String address, String browser) {}

    /** Opens a session and gives its id, which is known from now on only to whoever gets it. */
    public Secret open(UserId user, From from, Instant now) {
        store.removeEnded(now.minus(LONGEST), now.minus(IDLE));
        var id = new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(randomness.secret(ID_BYTES)));
        var hash = hash(id);
        store.add(
                hash,
                new Session(SessionStore.name(hash), user, now, now, shortened(from.address), shortened(from.browser)));
        return id;
    }

    /** The session of an id, now used; nothing for one that is unknown or ended. */
    public Optional<Session> find(Secret id, Instant now) {
        var hash = hash(id);
        var found = store.find(hash, now.minus(LONGEST), now.minus(IDLE));
        if (found.isPresent() && found.get().seenAt().plus(SEEN_STEP).isBefore(now)) {
            store.seen(hash, now);
        }
        return found;
    }

    public void end(Secret id) {
        store.remove(hash(id));
    }

    public void endAll(UserId user) {
        store.removeAll(user);
    }

    public List<Session> of(UserId user, Instant now) {
        return store.of(user, now.minus(LONGEST), now.minus(IDLE));
    }

    /**
     * What every form of a session carries, so that no other site can send one. Each time it looks different, so that
     * nobody learns it from the lengths of compressed pages: random bytes, then the token under them.
     */
    public Secret formToken(Secret id) {
        var token = token(id);
        var mask = randomness.secret(token.length);
        return new Secret(HexFormat.of().formatHex(mask) + HexFormat.of().formatHex(xor(mask, token)));
    }

    /** Whether a form came from a page of this session. */
    public boolean isFormOf(Secret id, String given) {
        var token = token(id);
        if (!given.matches("[0-9a-f]{" + 4 * token.length + "}")) {
            return false;
        }
        var mask = HexFormat.of().parseHex(given, 0, 2 * token.length);
        var masked = HexFormat.of().parseHex(given, 2 * token.length, 4 * token.length);
        return MessageDigest.isEqual(token, xor(mask, masked));
    }

    private byte[] token(Secret id) {
        return keyed.of(bytes("form"), bytes(id.reveal()));
    }

    private static byte[] xor(byte[] one, byte[] other) {
        var both = new byte[one.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = (byte) (one[i] ^ other[i]);
        }
        return both;
    }

    private byte[] hash(Secret id) {
        return keyed.of(bytes("session"), bytes(id.reveal()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}

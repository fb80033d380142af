package io.meniscus.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.meniscus.access.secret.Digest;
import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.KeyedHash;
import io.meniscus.access.secret.SecretForm;
import io.meniscus.access.secret.SecretForm.Spelt;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.config.Secret;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Verifies names and secrets. Says no alike, and after the same work, to an unknown name, a wrong secret and a login
 * that is switched off; who guesses is slowed down by {@link LoginThrottle}. What was verified is kept for at most
 * {@link DirectoryPoll#LONGEST_KEPT} under a keyed hash of name and secret, and counts only while the directory still
 * has the version it was verified at: a kept login costs one such hash.
 */
public final class Logins {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_SECRET = 1_024;
    private static final int MOST_KEPT = 200_000;

    private final LoginStore store;
    private final SecretVerifiers secrets;
    private final KeyedHash keyed;
    private final LoginThrottle throttle;
    private final DirectoryPoll directory;
    private final Cache<Digest, KnownLogin> kept;
    private final ConcurrentHashMap<Digest, CompletableFuture<Optional<KnownLogin>>> inFlight =
            new ConcurrentHashMap<>();

    /** Where a name and a secret are presented; it decides which spellings of the secret count. */
    public enum Door {
        /** Basic: a till's md5 or sha256 hex; an API client's secret as it is or its md5 hex (conventions §2.1). */
        BASIC,
        /** The token call: an API client's secret as it is (v3/oauth). */
        TOKEN,
        /** The console's log-in: a user's password as it is. */
        CONSOLE;

        boolean takes(LoginKind kind) {
            return switch (this) {
                case BASIC -> true;
                case TOKEN -> kind == LoginKind.API_CLIENT;
                case CONSOLE -> kind == LoginKind.CONSOLE_USER;
            };
        }
    }

    public Logins(
            LoginStore store,
            SecretVerifiers secrets,
            InstallationKey key,
            LoginThrottle throttle,
            DirectoryPoll directory,
            Ticker ticker) {
        this.store = store;
        this.secrets = secrets;
        this.keyed = key.keyedHash(InstallationKey.Purpose.LOGIN_CACHE);
        this.throttle = throttle;
        this.directory = directory;
        this.kept = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterWrite(DirectoryPoll.LONGEST_KEPT)
                .ticker(ticker)
                .build();
    }

    /**
     * Who a name and secret belong to, or nothing.
     *
     * @param address where the call comes from, as far as that is known
     */
    public Optional<KnownLogin> verify(Door door, LoginName name, Secret secret, String address) {
        if (name.folded().length() > LONGEST_NAME || secret.reveal().length() > LONGEST_SECRET) {
            return Optional.empty();
        }
        // Before what is kept: else a guess that happens to be right would be told from a wrong one during a pause.
        if (throttle.isPaused(name, address)) {
            return Optional.empty();
        }
        var digest = keyed.digest(door.name(), name.folded(), secret.reveal());
        var known = kept.getIfPresent(digest);
        if (known != null && directory.isCurrent(known.login())) {
            return Optional.of(known);
        }
        return once(digest, new Presented(door, name, secret, address));
    }

    private record Presented(Door door, LoginName name, Secret secret, String address) {}

    // Calls that come at once with the same name and secret, as a till's do after a start, share one slow hash.
    private Optional<KnownLogin> once(Digest digest, Presented presented) {
        var mine = new CompletableFuture<Optional<KnownLogin>>();
        var theirs = inFlight.putIfAbsent(digest, mine);
        if (theirs != null) {
            return join(theirs);
        }
        try {
            var verified = verifyCounted(presented);
            verified.ifPresentOrElse(login -> kept.put(digest, login), () -> kept.invalidate(digest));
            mine.complete(verified);
            return verified;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            inFlight.remove(digest);
        }
    }

    private static Optional<KnownLogin> join(CompletableFuture<Optional<KnownLogin>> theirs) {
        try {
            return theirs.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private Optional<KnownLogin> verifyCounted(Presented presented) {
        throttle.attempted(presented.name, presented.address);
        try {
            var verified = verifyStored(presented);
            if (verified.isPresent()) {
                throttle.succeeded(presented.name, presented.address);
            }
            return verified;
        } catch (RuntimeException e) {
            throttle.undecided(presented.name, presented.address);
            throw e;
        }
    }

    private Optional<KnownLogin> verifyStored(Presented presented) {
        var found = store.find(presented.name).stream()
                .filter(row -> presented.door.takes(row.login().key().kind()))
                .toList();
        if (found.isEmpty()) {
            secrets.matches(List.of(), List.of());
            return Optional.empty();
        }
        return found.stream().flatMap(row -> verify(row, presented).stream()).findFirst();
    }

    private Optional<KnownLogin> verify(LoginStore.Found found, Presented presented) {
        var login = found.login();
        var kind = login.key().kind();
        if (!secrets.matches(found.verifiers(), spellings(kind, presented)) || !login.isActive()) {
            return Optional.empty();
        }
        return switch (kind) {
            case TILL -> Optional.of(new KnownLogin.OfTill(login));
            case API_CLIENT ->
                store.client(login.org(), login.principalId()).map(client -> new KnownLogin.OfClient(login, client));
            case CONSOLE_USER -> store.roles(login.principalId()).map(roles -> new KnownLogin.OfUser(login, roles));
            case ASSOCIATE, NOBODY -> Optional.empty();
        };
    }

    private static List<Spelt> spellings(LoginKind kind, Presented presented) {
        var secret = presented.secret;
        return switch (kind) {
            case TILL -> {
                if (SecretForm.MD5_HEX.isShapeOf(secret)) {
                    yield List.of(SecretForm.MD5_HEX.spelt(secret));
                }
                yield SecretForm.SHA256_HEX.isShapeOf(secret)
                        ? List.of(SecretForm.SHA256_HEX.spelt(secret))
                        : List.of();
            }
            case API_CLIENT -> {
                var ofPlain = SecretForm.MD5_HEX.of(secret);
                yield presented.door == Door.BASIC && SecretForm.MD5_HEX.isShapeOf(secret)
                        ? List.of(SecretForm.MD5_HEX.spelt(secret), ofPlain)
                        : List.of(ofPlain);
            }
            case CONSOLE_USER -> {
                // A password has letters of both cases and a special character, so it never looks like a hash.
                if (presented.door == Door.BASIC && SecretForm.MD5_HEX.isShapeOf(secret)) {
                    yield List.of(SecretForm.MD5_HEX.spelt(secret));
                }
                yield presented.door == Door.BASIC && SecretForm.SHA256_HEX.isShapeOf(secret)
                        ? List.of(SecretForm.SHA256_HEX.spelt(secret))
                        : List.of(SecretForm.MD5_HEX.of(secret));
            }
            case ASSOCIATE, NOBODY -> List.of();
        };
    }
}

package io.meniscus.access.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.meniscus.access.DirectoryPoll;
import io.meniscus.access.KnownLogin;
import io.meniscus.access.Login;
import io.meniscus.access.LoginKind;
import io.meniscus.access.LoginName;
import io.meniscus.access.LoginStore;
import io.meniscus.access.secret.Digest;
import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.KeyedHash;
import io.meniscus.core.OrgId;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;

/**
 * Verifies access tokens. Refuses one that is no RS256 token of this installation's keys, that expired, or whose
 * client is gone, inactive or has another key by now. A verified token is kept under a keyed hash of it; every use
 * still asks whether it expired and whether the directory has the client's login as it was: revocation works within
 * a second, though the token itself would live on.
 */
public final class TokenVerifier {
    private static final int LONGEST = 8_192;
    private static final int MOST_KEPT = 50_000;

    private final SigningKeys keys;
    private final LoginStore store;
    private final DirectoryPoll directory;
    private final KeyedHash keyed;
    private final Cache<Digest, Verified> kept;

    private record Verified(KnownLogin.OfClient client, Instant expiry) {}

    /** What of a token's claims the engine goes by. */
    private record Claims(Login.Key login, long org, long client, Instant expiry) {}

    private record UserClaims(Login.Key login, long org, long user, long version, Instant expiry) {}

    /** A user and the one organization a token lets them act in. */
    public record OfUser(OrgId org, KnownLogin.OfUser user) {}

    public TokenVerifier(
            SigningKeys keys, LoginStore store, DirectoryPoll directory, InstallationKey key, Ticker ticker) {
        this.keys = keys;
        this.store = store;
        this.directory = directory;
        this.keyed = key.keyedHash(InstallationKey.Purpose.TOKEN_CACHE);
        this.kept = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterWrite(DirectoryPoll.LONGEST_KEPT)
                .ticker(ticker)
                .build();
    }

    /** The client a token was issued to, or nothing. */
    public Optional<KnownLogin.OfClient> verify(AccessToken token, Instant now) {
        var jwt = token.jwt().reveal();
        if (jwt.length() > LONGEST) {
            return Optional.empty();
        }
        var digest = keyed.digest(jwt);
        var known = kept.getIfPresent(digest);
        if (known != null && now.isBefore(known.expiry) && directory.isCurrent(known.client.login())) {
            return Optional.of(known.client);
        }
        var verified = signedClaims(jwt, TokenVerifier::ofClient)
                .filter(claims -> now.isBefore(claims.expiry))
                .flatMap(this::verified);
        verified.ifPresentOrElse(fresh -> kept.put(digest, fresh), () -> kept.invalidate(digest));
        return verified.map(Verified::client);
    }

    private Optional<Verified> verified(Claims claims) {
        return store.login(claims.login)
                .filter(Login::isActive)
                .filter(login -> login.org().value() == claims.org && login.principalId() == claims.client)
                .flatMap(login -> store.client(login.org(), login.principalId())
                        .map(client -> new Verified(new KnownLogin.OfClient(login, client), claims.expiry)));
    }

    /** A console user in the organization that a token was issued for, as their login is now; or nothing. */
    public Optional<OfUser> verifyUser(String jwt, Instant now) {
        if (jwt.length() > LONGEST) {
            return Optional.empty();
        }
        return signedClaims(jwt, TokenVerifier::ofUser)
                .filter(claims -> now.isBefore(claims.expiry))
                .flatMap(claims -> store.login(claims.login)
                        .filter(Login::isActive)
                        .filter(login -> login.version() == claims.version && login.principalId() == claims.user)
                        .flatMap(login -> store.roles(login.principalId())
                                .map(roles -> new OfUser(new OrgId(claims.org), new KnownLogin.OfUser(login, roles)))));
    }

    private static Optional<UserClaims> ofUser(JWTClaimsSet claims) throws ParseException {
        var org = claims.getLongClaim("org_id");
        var user = claims.getLongClaim("user_id");
        var version = claims.getLongClaim("login_version");
        var expiry = claims.getExpirationTime();
        if (org == null || user == null || version == null || expiry == null || claims.getSubject() == null) {
            return Optional.empty();
        }
        if (!TokenIssuer.ISSUER.equals(claims.getIssuer())
                || !UserTokens.TOKEN_USE.equals(claims.getStringClaim("token_use"))) {
            return Optional.empty();
        }
        var login = new Login.Key(LoginKind.CONSOLE_USER, LoginName.of(claims.getSubject()));
        return Optional.of(new UserClaims(login, org, user, version, expiry.toInstant()));
    }

    /** Reads the claims of a token that is signed. */
    @FunctionalInterface
    private interface Reading<C> {
        Optional<C> read(JWTClaimsSet claims) throws ParseException;
    }

    private <C> Optional<C> signedClaims(String text, Reading<C> reading) {
        try {
            var jwt = SignedJWT.parse(text);
            // The token names its algorithm; only ours counts, whatever it says.
            if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())) {
                return Optional.empty();
            }
            var signed = keys.publicKey(String.valueOf(jwt.getHeader().getKeyID()));
            return signed.isPresent() && jwt.verify(new RSASSAVerifier(signed.get()))
                    ? reading.read(jwt.getJWTClaimsSet())
                    : Optional.empty();
        } catch (ParseException | JOSEException _) {
            return Optional.empty();
        }
    }

    private static Optional<Claims> ofClient(JWTClaimsSet claims) throws ParseException {
        var org = claims.getLongClaim("org_id");
        var client = claims.getLongClaim("client_id");
        var key = claims.getStringClaim("client_key");
        var expiry = claims.getExpirationTime();
        if (org == null || client == null || key == null || expiry == null) {
            return Optional.empty();
        }
        if (!TokenIssuer.ISSUER.equals(claims.getIssuer())
                || !TokenIssuer.TOKEN_USE.equals(claims.getStringClaim("token_use"))) {
            return Optional.empty();
        }
        var login = new Login.Key(LoginKind.API_CLIENT, LoginName.of(key));
        return Optional.of(new Claims(login, org, client, expiry.toInstant()));
    }
}

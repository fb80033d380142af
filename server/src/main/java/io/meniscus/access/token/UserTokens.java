package io.meniscus.access.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.meniscus.access.Login;
import io.meniscus.access.LoginKind;
import io.meniscus.access.LoginName;
import io.meniscus.access.LoginStore;
import io.meniscus.config.Secret;
import io.meniscus.core.OrgId;
import io.meniscus.run.Randomness;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Signs tokens by which programs act as a console user in one organization (conventions §2.4,
 * {@code X-CAP-UI-AUTH-TOKEN}): RS256, for an hour. Each names the login as it is now, so a new password or a
 * deactivated account ends it.
 */
public final class UserTokens {
    static final String TOKEN_USE = "token_ui";
    static final Duration LIFE = Duration.ofHours(1);

    private final SigningKeys keys;
    private final LoginStore store;
    private final Randomness randomness;

    public UserTokens(SigningKeys keys, LoginStore store, Randomness randomness) {
        this.keys = keys;
        this.store = store;
        this.randomness = randomness;
    }

    /** A token that was just made, and how long it lives. */
    public record Issued(Secret jwt, Duration life) {}

    /** A token for a user by the e-mail that is logged in with; nothing for one who may not log in. */
    public Optional<Issued> issue(OrgId org, String email, Instant now) {
        return store.login(new Login.Key(LoginKind.CONSOLE_USER, LoginName.of(email)))
                .filter(Login::isActive)
                .map(login -> new Issued(signed(claims(org, login, now)), LIFE));
    }

    private JWTClaimsSet claims(OrgId org, Login login, Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(TokenIssuer.ISSUER)
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(HexFormat.of().formatHex(randomness.secret(16)))
                .issueTime(Date.from(now))
                .subject(login.key().name().folded())
                .claim("org_id", org.value())
                .claim("user_id", login.principalId())
                .claim("login_version", login.version())
                .claim("token_use", TOKEN_USE)
                .build();
    }

    private Secret signed(JWTClaimsSet claims) {
        var signer = keys.signer();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signer.kid()).build();
        var jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new RSASSASigner(signer.key()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return new Secret(jwt.serialize());
    }
}

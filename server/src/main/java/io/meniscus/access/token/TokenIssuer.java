package io.meniscus.access.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.meniscus.access.ApiClient;
import io.meniscus.config.Secret;
import io.meniscus.run.Randomness;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;

/** Signs access tokens: RS256, with the claims of v3/oauth. Each is new; earlier ones live on until they expire. */
public final class TokenIssuer {
    static final String ISSUER = "meniscus";
    static final String TOKEN_USE = "token_access";
    static final Duration LONGEST_LIFE = Duration.ofDays(30);

    private final SigningKeys keys;
    private final Randomness randomness;

    public TokenIssuer(SigningKeys keys, Randomness randomness) {
        this.keys = keys;
        this.randomness = randomness;
    }

    /** A token that lives as long as the client's tokens do, at most 30 days. */
    public AccessToken.Issued issue(ApiClient client, Instant now) {
        var life = client.tokenLife().compareTo(LONGEST_LIFE) > 0 ? LONGEST_LIFE : client.tokenLife();
        var signer = keys.signer();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signer.kid()).build();
        var jwt = new SignedJWT(header, claims(client, now, now.plus(life)));
        try {
            jwt.sign(new RSASSASigner(signer.key()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return new AccessToken.Issued(new AccessToken(new Secret(jwt.serialize())), life);
    }

    private JWTClaimsSet claims(ApiClient client, Instant now, Instant expiry) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .expirationTime(Date.from(expiry))
                .jwtID(HexFormat.of().formatHex(randomness.secret(16)))
                .issueTime(Date.from(now))
                .subject(client.name())
                .claim("client_id", client.id())
                .claim("org_id", client.org().value())
                .claim("token_use", TOKEN_USE)
                .claim("client_key", client.key())
                .claim("default_till", client.defaultTill().value())
                .claim("has_psi_access", false)
                .claim("scopes", client.scopes().claim())
                .build();
    }
}

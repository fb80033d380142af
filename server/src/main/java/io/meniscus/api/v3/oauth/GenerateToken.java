package io.meniscus.api.v3.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.access.KnownLogin;
import io.meniscus.access.LoginName;
import io.meniscus.access.Logins;
import io.meniscus.access.RateClass;
import io.meniscus.access.RateLimits;
import io.meniscus.access.TokenIssuer;
import io.meniscus.api.v3.wire.Envelope;
import io.meniscus.config.Secret;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v3/oauth/token/generate}: an API client's key and secret for an access token (v3/oauth). A key or
 * secret that is missing or blank is HTTP 400; a key or secret that is wrong and a client that is inactive are HTTP
 * 401, alike.
 */
public final class GenerateToken implements Endpoint {
    private final Logins logins;
    private final RateLimits limits;
    private final TokenIssuer issuer;

    public GenerateToken(Logins logins, RateLimits limits, TokenIssuer issuer) {
        this.logins = logins;
        this.limits = limits;
        this.issuer = issuer;
    }

    /** The body. */
    public record Body(@Nullable String key, @Nullable String secret) {
        @Override
        public String toString() {
            return "****";
        }
    }

    /** The answer: the contract shows it with {@code errors}, null, and without {@code warnings}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Answer(Token data, @Nullable List<Envelope.V3Error> errors) {}

    /**
     * The answer's data.
     *
     * @param ttlSeconds how long the token lives
     */
    public record Token(String accessToken, long ttlSeconds) {}

    @Override
    public Reply handle(Request request) {
        var body = request.read(Body.class);
        var name = LoginName.of(required("key", body.key()));
        var secret = new Secret(required("secret", body.secret()).strip());
        var client = logins.verify(Logins.Door.TOKEN, name, secret, request.remote())
                .filter(KnownLogin.OfClient.class::isInstance)
                .map(known -> ((KnownLogin.OfClient) known).client())
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.Unauthorized("Invalid key or secret")));
        limits.count(client.org(), RateClass.TOKEN_GENERATE);
        var issued = issuer.issue(client, request.at());
        var token = new Token(issued.token().jwt().reveal(), issued.life().toSeconds());
        return Reply.ok(new Answer(token, null));
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new EdgeException(new EdgeRefusal.BadParameter(field + " is required"));
        }
        return value;
    }
}

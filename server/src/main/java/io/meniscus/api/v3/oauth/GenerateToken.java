package io.meniscus.api.v3.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.access.ApiClient;
import io.meniscus.access.KnownLogin;
import io.meniscus.access.LoginName;
import io.meniscus.access.Logins;
import io.meniscus.access.RateClass;
import io.meniscus.access.RateLimits;
import io.meniscus.access.token.TokenIssuer;
import io.meniscus.api.v3.wire.Envelope;
import io.meniscus.config.Secret;
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

    /** The answer, refused or not: the contract shows both without {@code warnings}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Answer(@Nullable Token data, @Nullable List<Envelope.V3Error> errors) {}

    /**
     * The answer's data.
     *
     * @param ttlSeconds how long the token lives
     */
    public record Token(String accessToken, long ttlSeconds) {}

    @Override
    public Reply handle(Request request) {
        var body = request.read(Body.class);
        var key = body.key();
        var given = body.secret();
        if (key == null || key.isBlank()) {
            return refused(400, "key is required");
        }
        if (given == null || given.isBlank()) {
            return refused(400, "secret is required");
        }
        var name = LoginName.of(key);
        var secret = new Secret(given.strip());
        return switch (logins.verify(Logins.Door.TOKEN, name, secret, request.remote())
                .orElse(null)) {
            case KnownLogin.OfClient(var login, var client) -> issue(client, request);
            case KnownLogin.OfTill _ -> refusedLogin();
            case KnownLogin.OfUser _ -> refusedLogin();
            case null -> refusedLogin();
        };
    }

    private Reply issue(ApiClient client, Request request) {
        limits.count(client.org(), RateClass.TOKEN_GENERATE);
        var issued = issuer.issue(client, request.at());
        var token = new Token(issued.token().jwt().reveal(), issued.life().toSeconds());
        return Reply.ok(new Answer(token, null));
    }

    private static Reply refusedLogin() {
        var challenge = new EdgeRefusal.Unauthorized("Invalid key or secret");
        var reply = refused(401, challenge.message());
        return new Reply(reply.status(), reply.body(), reply.code(), challenge.headers());
    }

    private static Reply refused(int status, String message) {
        return Reply.of(status, status, new Answer(null, List.of(new Envelope.V3Error(status, message))));
    }
}

package io.meniscus.access.token;

import io.meniscus.config.Secret;
import io.meniscus.http.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An API client's token as it travels (conventions §2.2). */
public record AccessToken(Secret jwt) {
    private static final List<String> HEADERS =
            List.of("X-CAP-API-OAUTH-TOKEN", "CAP-API-ACCESS-TOKEN", "X-CAP-API-ACCESS-TOKEN");
    private static final String BEARER = "Bearer ";

    /** A token that was just made, and how long it lives. */
    public record Issued(AccessToken token, Duration life) {}

    /** The token a call carries, in any of the headers clients use, with or without {@code Bearer} before it. */
    public static Optional<AccessToken> in(Request.Headers headers) {
        for (var header : HEADERS) {
            var value = headers.first(header);
            if (value.isPresent()) {
                return Optional.of(of(value.get().strip()));
            }
        }
        return headers.first("Authorization")
                .map(String::strip)
                .filter(AccessToken::isBearer)
                .map(AccessToken::of);
    }

    private static AccessToken of(String value) {
        return new AccessToken(
                new Secret(isBearer(value) ? value.substring(BEARER.length()).strip() : value));
    }

    private static boolean isBearer(String value) {
        return value.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }
}

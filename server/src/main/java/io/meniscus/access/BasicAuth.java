package io.meniscus.access;

import io.meniscus.config.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The name and secret of a Basic {@code Authorization} header (conventions §2.1). Spaces around either are dropped:
 * some old tills leave one after the colon. What is no such header gives nothing.
 */
public record BasicAuth(LoginName name, Secret secret) {
    private static final String SCHEME = "Basic ";
    private static final int LONGEST = 4_096;

    public static Optional<BasicAuth> parse(String authorization) {
        var text = authorization.strip();
        if (text.length() > LONGEST || !text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return decode(text.substring(SCHEME.length()).strip()).flatMap(BasicAuth::split);
    }

    private static Optional<String> decode(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<BasicAuth> split(String pair) {
        int colon = pair.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        return Optional.of(new BasicAuth(
                LoginName.of(pair.substring(0, colon)),
                new Secret(pair.substring(colon + 1).strip())));
    }
}

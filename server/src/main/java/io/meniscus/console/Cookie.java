package io.meniscus.console;

import io.meniscus.config.Secret;
import io.meniscus.config.SecureCookie;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.Optional;

/** The cookie a session's id stands in: for this server's console alone, out of reach of scripts. */
public final class Cookie {
    private static final String NAME = "meniscus_session";

    private Cookie() {}

    static Optional<Secret> in(Request request) {
        for (var pair : request.header("Cookie").orElse("").split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).strip().equals(NAME)) {
                return Optional.of(new Secret(pair.substring(equals + 1).strip()))
                        .filter(id -> !id.reveal().isEmpty());
            }
        }
        return Optional.empty();
    }

    /** A reply that hands the browser a session. */
    public static Reply set(Request request, Reply reply, Secret id) {
        return reply.with("Set-Cookie", NAME + "=" + id.reveal() + attributes(request));
    }

    /** A reply that makes the browser forget its session. */
    public static Reply clear(Request request, Reply reply) {
        return reply.with("Set-Cookie", NAME + "=" + attributes(request) + "; Max-Age=0");
    }

    /** Answers of an endpoint, whose cookies are for HTTPS alone where the operator says so. */
    static Endpoint guarded(Endpoint endpoint, SecureCookie secureCookie) {
        return switch (secureCookie) {
            case AUTO -> endpoint;
            case ALWAYS ->
                request -> {
                    var reply = endpoint.handle(request);
                    var cookie = reply.headers().getOrDefault("Set-Cookie", "");
                    return cookie.isEmpty() || cookie.contains("; Secure")
                            ? reply
                            : reply.with("Set-Cookie", cookie + "; Secure");
                };
        };
    }

    private static String attributes(Request request) {
        // A proxy that ends TLS says so; whoever invents the header only keeps his own cookie off plain HTTP.
        boolean isSecure = request.header("X-Forwarded-Proto").orElse("").equalsIgnoreCase("https");
        return "; Path=/console; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "");
    }
}

package io.meniscus.http;

import java.util.Map;

/**
 * What goes wrong before or around an endpoint, whatever the entity. Each version's dialect words it in its own
 * envelope (conventions §5, v1.1 conventions "Request-level status").
 */
public sealed interface EdgeRefusal {
    record Unauthorized(String message) implements EdgeRefusal {}

    record Forbidden() implements EdgeRefusal {}

    record UnknownRoute() implements EdgeRefusal {}

    record WrongMethod(String allow) implements EdgeRefusal {}

    /** Body that cannot be read: syntax, nesting, duplicate keys, DTD. {@code reason} names the place, no content. */
    record MalformedBody(String reason) implements EdgeRefusal {}

    /** A mandatory parameter is missing or a path parameter is invalid, and neither has a code of its own. */
    record BadParameter(String reason) implements EdgeRefusal {}

    record UnsupportedMediaType() implements EdgeRefusal {}

    record BodyTooLarge(long limitBytes) implements EdgeRefusal {}

    record HeadersTooLarge() implements EdgeRefusal {}

    record BatchTooLarge(int limit) implements EdgeRefusal {}

    record RateLimited(long retryAfterSeconds) implements EdgeRefusal {}

    /** Too much in flight or queued, or the database is not there: try later. */
    record Overloaded(long retryAfterSeconds) implements EdgeRefusal {}

    /** Another action holds the same customer: 521. */
    record CustomerBusy() implements EdgeRefusal {}

    /** A twin with the same Idempotency-Key is in flight: 409. */
    record TwinInFlight() implements EdgeRefusal {}

    /** The same Idempotency-Key came with another body: 422. */
    record KeyReused() implements EdgeRefusal {}

    /** Attribution names a till or store that does not exist or is inactive: 91021. */
    record UnknownAttribution() implements EdgeRefusal {}

    /** A look-up value for attribution came without its type: 1061. */
    record AttributionTypeMissing() implements EdgeRefusal {}

    /** A bug or broken infrastructure; the body says no more than that and the request id. */
    record Internal() implements EdgeRefusal {}

    /** The headers that go with a refusal in every version: when to come back, what is allowed, how to log in. */
    default Map<String, String> headers() {
        return switch (this) {
            case Unauthorized _ -> Map.of("WWW-Authenticate", "Basic realm=\"Meniscus\"");
            case WrongMethod(var allow) -> Map.of("Allow", allow);
            case RateLimited(var seconds) -> Map.of("Retry-After", Long.toString(seconds));
            case Overloaded(var seconds) -> Map.of("Retry-After", Long.toString(seconds));
            case Forbidden _,
                    UnknownRoute _,
                    MalformedBody _,
                    BadParameter _,
                    UnsupportedMediaType _,
                    BodyTooLarge _,
                    HeadersTooLarge _,
                    BatchTooLarge _,
                    CustomerBusy _,
                    TwinInFlight _,
                    KeyReused _,
                    UnknownAttribution _,
                    AttributionTypeMissing _,
                    Internal _ -> Map.of();
        };
    }
}

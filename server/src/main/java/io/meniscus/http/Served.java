package io.meniscus.http;

import io.meniscus.access.Caller;
import io.meniscus.core.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call that was answered: what logs and metrics keep of it. No query values and no identifiers.
 *
 * @param callerRequestId the caller's own X-CAP-REQUEST-ID, null when it sent none
 * @param route           the first path template of the route, or {@code unrouted}
 * @param version         the dialect's name
 * @param code            the business code answered; 0 when there is none
 * @param micros          from the request's head to the answer
 * @param caller          null when nobody was admitted
 * @param items           codes of the items of a call with several, in order; else empty
 */
public record Served(
        RequestId id,
        @Nullable String callerRequestId,
        Instant at,
        String method,
        String route,
        String version,
        int status,
        int code,
        long micros,
        long requestBytes,
        long replyBytes,
        @Nullable Caller caller,
        String items) {

    public Served(
            RequestId id,
            @Nullable String callerRequestId,
            Instant at,
            String method,
            String route,
            String version,
            int status,
            int code,
            long micros,
            long requestBytes,
            long replyBytes,
            @Nullable Caller caller) {
        this(
                id,
                callerRequestId,
                at,
                method,
                route,
                version,
                status,
                code,
                micros,
                requestBytes,
                replyBytes,
                caller,
                "");
    }

    /** Is told of every call after it was answered; must return at once. */
    @FunctionalInterface
    public interface Observer {
        void served(Served call);
    }
}

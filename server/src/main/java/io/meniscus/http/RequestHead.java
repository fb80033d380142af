package io.meniscus.http;

import io.meniscus.core.RequestId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A call before its body is read: what decides who calls and whether they may.
 *
 * @param id     this server's id of the request
 * @param at     when it began, in whole microseconds
 * @param peer   gives the peer's address when asked
 */
public record RequestHead(
        RequestId id,
        Instant at,
        String method,
        String path,
        Request.Query query,
        Request.Headers headers,
        Supplier<String> peer) {

    /** The peer's address, for limits on failed logins. */
    public String remote() {
        return peer.get();
    }

    public Optional<String> query(String name) {
        return query.first(name);
    }

    public Optional<String> header(String name) {
        return headers.first(name);
    }
}

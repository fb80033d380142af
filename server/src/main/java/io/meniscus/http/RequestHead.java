package io.meniscus.http;

import io.meniscus.core.RequestId;
import java.time.Instant;
import java.util.Optional;

/**
 * A call before its body is read: what decides who calls and whether they may.
 *
 * @param id     this server's id of the request
 * @param at     when it began, in whole microseconds
 * @param remote the peer's address, for limits on failed logins
 */
public record RequestHead(
        RequestId id,
        Instant at,
        String method,
        String path,
        Request.Query query,
        Request.Headers headers,
        String remote) {

    public Optional<String> query(String name) {
        return query.first(name);
    }

    public Optional<String> header(String name) {
        return headers.first(name);
    }
}

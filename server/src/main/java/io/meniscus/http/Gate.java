package io.meniscus.http;

import io.meniscus.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a route and its endpoint: who calls, whether they may, how often, and for which till. Asked after
 * routing and before the body is read; never for a path that no route has, nor on a public route without a rate class.
 */
@FunctionalInterface
public interface Gate {
    /**
     * The caller, or null on a route that needs no login.
     *
     * @throws EdgeException unauthorized, forbidden, rate limited, or an attribution that names no till
     */
    @Nullable
    Caller admit(RequestHead head, Route route);
}

package io.meniscus.api;

import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.request.Hand;
import io.meniscus.customer.request.Parties;
import io.meniscus.http.Request;

/** Whose hand a call is, as requests for changes of customers keep it. */
public final class Hands {
    private Hands() {}

    public static Hand of(Request request) {
        var caller = request.caller();
        var principal = caller.principal();
        return new Hand(
                Parties.of(principal.kind(), principal.id()),
                new Stamp(request.at(), caller.till(), request.id()),
                request.remote());
    }
}

package io.meniscus.api.v2.ledger;

import io.meniscus.api.v2.wire.W;

/** A page that is none, in the words all lists have for it. */
final class PageRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient W error;

    PageRefused(W error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    W error() {
        return error;
    }
}

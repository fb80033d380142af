package io.meniscus.api.v2.ledger;

import io.meniscus.core.world.Refusal;

/** A query that says something a call can't be answered for. */
final class QueryRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    QueryRefused(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}

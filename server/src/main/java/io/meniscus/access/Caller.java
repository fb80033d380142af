package io.meniscus.access;

import io.meniscus.core.TillId;

/** An authenticated call: who makes it and which till its writes belong to. */
public record Caller(Principal principal, TillId till) {}

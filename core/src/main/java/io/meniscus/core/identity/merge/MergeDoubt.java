package io.meniscus.core.identity.merge;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.request.RequestNumber;

/** A merge that the rules held back: a request that somebody decides about. */
public record MergeDoubt(
        RequestNumber id, CustomerId victim, CustomerId survivor, MergeHindrance hindrance, Stamp stamp) {}

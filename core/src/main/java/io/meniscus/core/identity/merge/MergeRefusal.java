package io.meniscus.core.identity.merge;

import io.meniscus.core.CustomerId;
import io.meniscus.core.world.Refusal;
import java.time.Instant;

/** Why a merge cannot be shown or undone. */
public sealed interface MergeRefusal extends Refusal {
    record NotFound(MergeId merge) implements MergeRefusal {}

    record AlreadyUndone(MergeId merge, Instant at) implements MergeRefusal {}

    /** A side is deleted or about to be. */
    record Closed(CustomerId customer) implements MergeRefusal {}
}

package io.meniscus.core.identity.search;

import io.meniscus.core.world.Refusal;

/** Why a search has no answer. */
public sealed interface SearchRefusal extends Refusal {
    /** It took longer than a search may, or the database had no time for it. */
    record Busy() implements SearchRefusal {}
}

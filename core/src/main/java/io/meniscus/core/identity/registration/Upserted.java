package io.meniscus.core.identity.registration;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.Person;
import io.meniscus.core.world.Refusal;
import java.util.List;

/**
 * What came of updating or registering somebody.
 *
 * @param person  what the wire shows: the root's id
 * @param refused steps that were not taken, while those before them stand
 */
public record Upserted(CustomerId person, Person details, List<Refusal> refused) {
    public Upserted {
        refused = List.copyOf(refused);
    }
}

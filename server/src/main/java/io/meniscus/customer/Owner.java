package io.meniscus.customer;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Person;
import java.util.List;

/**
 * Whose something is that is kept by customer. New rows are written under the customer that the call named, so that an
 * undone merge leaves them on the right side; what a person has is what all of its customers have.
 *
 * @param person  the root, as the wire shows it
 * @param origin  whom new rows are written under
 * @param members whose rows are read
 */
public record Owner(CustomerId person, CustomerId origin, List<CustomerId> members) {
    public Owner {
        members = List.copyOf(members);
    }

    /** Whose it is when a call names a person by a reference. */
    public static Owner of(CustomerRef ref, Person person) {
        return new Owner(person.root().id(), person.origin(ref), person.members());
    }
}

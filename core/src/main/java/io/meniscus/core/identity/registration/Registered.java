package io.meniscus.core.identity.registration;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.Person;

/**
 * A registration that was accepted.
 *
 * @param person what the wire shows: the root's id
 * @param origin the customer the profile stands under
 * @param how    whether somebody new was made
 */
public record Registered(CustomerId person, CustomerId origin, How how, Person details) {

    /** What the registration came to. */
    public enum How {
        NEW,
        JOINED,
        UPDATED
    }
}

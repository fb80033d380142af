package io.meniscus.customer.person;

import io.meniscus.core.identity.CustomerRef;
import io.meniscus.run.Needs;

/** What another concept keeps of persons, for writes to persons that are noted there too. */
@FunctionalInterface
public interface FurtherNeeds {
    /** Asks for what is kept of whoever is named, all customers of that person. */
    void ofPerson(CustomerRef ref, Needs needs);
}

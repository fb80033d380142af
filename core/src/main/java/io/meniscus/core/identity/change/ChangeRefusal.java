package io.meniscus.core.identity.change;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.world.Refusal;

/** Why identifiers were not changed. */
public sealed interface ChangeRefusal extends Refusal {
    /** Neither something to add nor to take. */
    record NothingAsked() implements ChangeRefusal {}

    /** Somebody else has the value in the same source account. */
    record TakenInSource(IdentifierType type, CustomerId holder) implements ChangeRefusal {}

    /** The value's holder has another one of some type in an account of the customer's. */
    record ProfilesConflict(IdentifierType type, CustomerId holder) implements ChangeRefusal {}

    /** The profile has another value of the type: it is to be taken first. */
    record HasOther(IdentifierType type) implements ChangeRefusal {}

    /** The primary identifier can be replaced, not taken. */
    record PrimaryNeeded(IdentifierType type) implements ChangeRefusal {}

    /** The organization does not let this type be changed. */
    record NotChangeable(IdentifierType type) implements ChangeRefusal {}

    /** The customer's status keeps its identifiers from being changed. */
    record Blocked(CustomerId customer) implements ChangeRefusal {}

    /** The customer is deleted or about to be. */
    record Closed(CustomerId customer) implements ChangeRefusal {}
}

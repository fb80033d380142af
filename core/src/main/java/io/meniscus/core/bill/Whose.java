package io.meniscus.core.bill;

import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.world.Outcome;
import java.util.List;

/** Whom a bill is made out to. */
public sealed interface Whose {
    /** Somebody who has to be known. */
    record Known(CustomerRef ref) implements Whose {}

    /** Somebody who is registered on the way where nobody has the identifiers (v1.1/transaction "add"). */
    record Registering(RegisterCustomer form) implements Whose {}

    /** A customer that the call did not name as it has to; what is wrong with that is said when the bill is decided. */
    record Unread(Outcome.Refused<?> why) implements Whose {}

    /** Nobody: the bill is anonymous. */
    record Nobody() implements Whose {}

    /** References by which the customer is found. */
    default List<CustomerRef> refs() {
        return this instanceof Known(var ref) ? List.of(ref) : List.of();
    }

    /** Identifiers by which the customer is found. */
    default List<IdentifierKey> identifiers() {
        return this instanceof Registering(var form) ? form.identifiersGiven() : List.of();
    }
}

package io.meniscus.api.v2.customers.bulk;

import io.meniscus.api.v2.wire.W;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.world.Refusal;

/** The codes and words of items: those of {@code /v2/customers} but for identifiers of two users. */
final class Errors {
    private Errors() {}

    static W of(Refusal refusal) {
        return refusal instanceof CustomerRefusal customer
                ? of(customer)
                : io.meniscus.api.v2.customers.Errors.of(refusal);
    }

    static W of(CustomerRefusal refusal) {
        return refusal instanceof CustomerRefusal.PersonsDiffer(var one, var other)
                ? W.of(8052, "Conflicting customers found, not merged: %d and %d".formatted(one.value(), other.value()))
                : io.meniscus.api.v2.customers.Errors.of(refusal);
    }

    /** A bug while deciding one item; its neighbours stand. */
    static W failed() {
        return W.of(500, "Customer could not be saved");
    }
}

package io.meniscus.api.v1_1.interactions;

import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.world.Refusal;

/** The codes and words of interactions and recommendations (v1.1/error-codes "Customer"). */
final class Errors {
    private Errors() {}

    static ItemError of(Refusal refusal) {
        return switch (refusal) {
            case LookupRefusal lookup -> of(lookup);
            case CustomerRefusal customer -> io.meniscus.api.v1_1.customer.Errors.of(customer);
            default -> throw new IllegalStateException("interactions do not refuse with " + refusal);
        };
    }

    static ItemError of(LookupRefusal refusal) {
        return io.meniscus.api.v1_1.customer.Errors.of(refusal);
    }

    /** Nothing is recommended. */
    static ItemError none() {
        return new ItemError(1051, "No recommendations found for the customer");
    }
}

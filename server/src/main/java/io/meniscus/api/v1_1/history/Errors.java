package io.meniscus.api.v1_1.history;

import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.world.Refusal;

/** The codes and words of a customer's histories (v1.1/error-codes "Customer"). */
final class Errors {
    private Errors() {}

    static ItemError of(Refusal refusal) {
        return switch (refusal) {
            case LookupRefusal lookup -> of(lookup);
            case CustomerRefusal customer -> io.meniscus.api.v1_1.customer.Errors.of(customer);
            case CampaignRefusal campaign -> of(campaign);
            default -> throw new IllegalStateException("histories do not refuse with " + refusal);
        };
    }

    static ItemError of(LookupRefusal refusal) {
        return io.meniscus.api.v1_1.customer.Errors.of(refusal);
    }

    /** The customer bought nothing. */
    static ItemError noTransactions() {
        return new ItemError(1051, "No transactions found for the customer");
    }

    static ItemError of(CampaignRefusal refusal) {
        return switch (refusal) {
            case CampaignRefusal.Unknown() -> new ItemError(1202, "Referral campaign token is invalid");
        };
    }
}

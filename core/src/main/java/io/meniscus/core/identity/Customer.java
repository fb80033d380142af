package io.meniscus.core.identity;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.TillId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer as registered. Customers joined by merges share a root, which is the person: locks, limits and tier live
 * there.
 *
 * @param statusLabel   the organization's label; null when it has none
 * @param registeredVia source account of the first profile
 */
public record Customer(
        CustomerId id,
        CustomerId root,
        LoyaltyType loyalty,
        @Nullable Long statusLabel,
        Instant registeredAt,
        TillId registeredTill,
        AccountId registeredVia,
        TillId homeTill,
        Instant updatedAt,
        TillId updatedTill) {

    /** With what an update says of the person itself. */
    public Customer updated(LoyaltyType newLoyalty, TillId newHome, Instant at, TillId till) {
        return new Customer(
                id, root, newLoyalty, statusLabel, registeredAt, registeredTill, registeredVia, newHome, at, till);
    }

    /** Changed by somebody, in what stands elsewhere. */
    public Customer touched(Instant at, TillId till) {
        return updated(loyalty, homeTill, at, till);
    }

    public Customer as(LoyaltyType shown) {
        return shown == loyalty ? this : updated(shown, homeTill, updatedAt, updatedTill);
    }

    Customer under(CustomerId newRoot) {
        return new Customer(
                id,
                newRoot,
                loyalty,
                statusLabel,
                registeredAt,
                registeredTill,
                registeredVia,
                homeTill,
                updatedAt,
                updatedTill);
    }

    /** With another status label. */
    public Customer labelled(long label, Instant at, TillId till) {
        return new Customer(id, root, loyalty, label, registeredAt, registeredTill, registeredVia, homeTill, at, till);
    }
}

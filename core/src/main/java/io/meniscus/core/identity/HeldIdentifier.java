package io.meniscus.core.identity;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import java.time.Instant;
import java.util.Comparator;

/**
 * An identifier as it stands in one source account.
 *
 * @param customer the origin it was registered under, for ever
 * @param root     the person it names now
 * @param since    when it was put there
 */
public record HeldIdentifier(
        IdentifierKey key, AccountId account, CustomerId customer, CustomerId root, Instant since) {
    /** The order in which rows are claimed. */
    public static final Comparator<HeldIdentifier> CLAIM_ORDER =
            Comparator.comparing(HeldIdentifier::key).thenComparing(HeldIdentifier::account);

    /** Of the rows of one value, the one that was there first; what two sides of an undone merge hold goes by it. */
    public static final Comparator<HeldIdentifier> FIRST_HELD = Comparator.comparing(HeldIdentifier::since)
            .thenComparing(HeldIdentifier::customer)
            .thenComparing(HeldIdentifier::account);

    /** The profile it stands in. */
    public ProfileKey profile() {
        return new ProfileKey(customer, account);
    }

    /** Whether both are one row, whichever person it names. */
    public boolean isSameAs(HeldIdentifier other) {
        return key.equals(other.key) && account.equals(other.account) && customer.equals(other.customer);
    }

    HeldIdentifier under(CustomerId newRoot) {
        return new HeldIdentifier(key, account, customer, newRoot, since);
    }
}

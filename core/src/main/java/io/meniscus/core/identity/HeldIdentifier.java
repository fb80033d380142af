package io.meniscus.core.identity;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import java.util.Comparator;

/**
 * An identifier as it stands in one source account.
 *
 * @param customer the origin it was registered under, for ever
 * @param root     the person it names now
 */
public record HeldIdentifier(IdentifierKey key, AccountId account, CustomerId customer, CustomerId root) {
    /** The order in which rows are claimed. */
    public static final Comparator<HeldIdentifier> CLAIM_ORDER =
            Comparator.comparing(HeldIdentifier::key).thenComparing(HeldIdentifier::account);
}

package io.meniscus.core.field;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import java.util.Comparator;

/**
 * What has values of fields: a profile has those of custom fields, the customer itself those of extended ones.
 *
 * @param account {@link #NO_ACCOUNT} for the customer itself
 */
public record FieldHolder(CustomerId customer, AccountId account) implements Comparable<FieldHolder> {
    /** Accounts count from 1. */
    private static final AccountId NO_ACCOUNT = new AccountId(0);

    private static final Comparator<FieldHolder> ORDER =
            Comparator.comparing(FieldHolder::customer).thenComparing(FieldHolder::account);

    /** The customer itself. */
    public static FieldHolder of(CustomerId customer) {
        return new FieldHolder(customer, NO_ACCOUNT);
    }

    /** Whose values it has. */
    public FieldKind kind() {
        return account.equals(NO_ACCOUNT) ? FieldKind.EXTENDED : FieldKind.CUSTOM;
    }

    @Override
    public int compareTo(FieldHolder other) {
        return ORDER.compare(this, other);
    }
}

package io.meniscus.core.identity;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.field.FieldHolder;
import java.util.Comparator;

/** One profile: a customer's part in a source account. */
public record ProfileKey(CustomerId customer, AccountId account) implements Comparable<ProfileKey> {
    private static final Comparator<ProfileKey> ORDER =
            Comparator.comparing(ProfileKey::customer).thenComparing(ProfileKey::account);

    /** Where its custom fields are. */
    public FieldHolder fieldHolder() {
        return new FieldHolder(customer, account);
    }

    @Override
    public int compareTo(ProfileKey other) {
        return ORDER.compare(this, other);
    }
}

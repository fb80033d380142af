package io.meniscus.core.identity;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import java.util.Comparator;

/** One profile: a customer's part in a source account. */
public record ProfileKey(CustomerId customer, AccountId account) implements Comparable<ProfileKey> {
    private static final Comparator<ProfileKey> ORDER =
            Comparator.comparing(ProfileKey::customer).thenComparing(ProfileKey::account);

    @Override
    public int compareTo(ProfileKey other) {
        return ORDER.compare(this, other);
    }
}

package io.meniscus.core.points;

import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import java.util.Comparator;

/** The points of one origin customer in one program: it has a ledger, and a chain, of its own. */
public record AccountKey(CustomerId customer, ProgramId program) implements Comparable<AccountKey> {
    private static final Comparator<AccountKey> ORDER =
            Comparator.comparing(AccountKey::customer).thenComparing(AccountKey::program);

    @Override
    public int compareTo(AccountKey other) {
        return ORDER.compare(this, other);
    }
}

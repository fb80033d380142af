package io.meniscus.walkin;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.TillId;
import java.time.Instant;

/**
 * A customer who came in.
 *
 * @param till     who is to know
 * @param customer the root at the time
 * @param account  source account that the customer was named in
 */
public record WalkIn(long id, Instant at, TillId till, CustomerId customer, AccountId account) {
    /** Named in all sources. */
    public static final AccountId ANY = new AccountId(0);
}

package io.meniscus.customer.erasure;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.request.RequestStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a list shows, and in which order.
 *
 * @param status    null for any
 * @param customers those that they are about; null for any
 * @param accounts  the source accounts they were made for; null for any
 * @param from      added then or later; null for no bound
 * @param until     added before; null for no bound
 */
public record ErasureFilter(
        @Nullable RequestStatus status,
        @Nullable List<CustomerId> customers,
        @Nullable List<AccountId> accounts,
        @Nullable Instant from,
        @Nullable Instant until,
        Sort sort,
        Order order,
        int limit,
        int offset) {

    /** By what. */
    public enum Sort {
        ADDED_ON,
        LAST_UPDATED_ON
    }

    /** Which way. */
    public enum Order {
        ASC,
        DESC
    }
}

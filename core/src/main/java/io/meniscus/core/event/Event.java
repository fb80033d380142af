package io.meniscus.core.event;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import java.time.Instant;

/**
 * One thing that happened. It refers by id only: personal data is filled in at delivery.
 *
 * @param subject what it happened to beside the customer (a source account, a bill); 0 for the customer alone
 */
public record Event(
        long id, Instant at, EventKind kind, CustomerId customer, long subject, TillId till, RequestId request) {}

package io.meniscus.event;

import io.meniscus.core.event.EventKind;
import io.meniscus.http.ops.RequestLogRow;
import java.time.Instant;
import java.util.List;

/** A request that was answered and the events it left, in the order of their ids. */
public record TrackedRequest(RequestLogRow row, List<Happened> events) {
    /**
     * An event.
     *
     * @param subjectId what it happened to; 0 = the customer alone
     */
    public record Happened(Instant at, long id, EventKind kind, long customerId, long subjectId, long tillId) {}
}

package io.meniscus.customer.request;

import io.meniscus.core.CustomerId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.request.Approval;
import io.meniscus.core.identity.request.CustomerRequest;
import io.meniscus.core.identity.request.RequestKind;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.identity.request.RequestStatus;
import io.meniscus.core.identity.request.Steps;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are listed.
 *
 * @param customers who has a part in them; empty for anybody
 * @param span      when they were added
 * @param numbers   between which numbers
 */
public record RequestFilter(
        Set<RequestKind> kinds,
        Set<RequestStatus> statuses,
        List<CustomerId> customers,
        Span span,
        Numbers numbers,
        Handling handling) {
    /** All requests that the calls of v1.1/request decide about. */
    public static final RequestFilter ALL = new RequestFilter(
            EnumSet.complementOf(EnumSet.of(RequestKind.DELETE)),
            EnumSet.allOf(RequestStatus.class),
            List.of(),
            new Span(null, null),
            new Numbers(null, null),
            new Handling(EnumSet.allOf(Approval.class), EnumSet.allOf(Steps.class), null, null));

    public RequestFilter {
        kinds = Set.copyOf(kinds);
        statuses = Set.copyOf(statuses);
        customers = List.copyOf(customers);
    }

    /** From a moment until before another; null for no bound. */
    public record Span(@Nullable Instant from, @Nullable Instant before) {}

    /** Both bounds are among them; null for none. */
    public record Numbers(
            @Nullable RequestNumber first, @Nullable RequestNumber last) {}

    /** How they were handled, and at which tills; null for any. */
    public record Handling(
            Set<Approval> approvals,
            Set<Steps> steps,
            @Nullable TillId addedAt,
            @Nullable TillId decidedAt) {
        public Handling {
            approvals = Set.copyOf(approvals);
            steps = Set.copyOf(steps);
        }
    }

    public RequestFilter of(Set<RequestKind> wanted) {
        return new RequestFilter(wanted, statuses, customers, span, numbers, handling);
    }

    public RequestFilter in(Set<RequestStatus> wanted) {
        return new RequestFilter(kinds, wanted, customers, span, numbers, handling);
    }

    public RequestFilter about(List<CustomerId> wanted) {
        return new RequestFilter(kinds, statuses, wanted, span, numbers, handling);
    }

    public RequestFilter during(Span wanted) {
        return new RequestFilter(kinds, statuses, customers, wanted, numbers, handling);
    }

    public RequestFilter between(Numbers wanted) {
        return new RequestFilter(kinds, statuses, customers, span, wanted, handling);
    }

    public RequestFilter handled(Handling wanted) {
        return new RequestFilter(kinds, statuses, customers, span, numbers, wanted);
    }

    /** Which part of the list, in which order. */
    public record Part(Order order, int limit, int offset) {}

    /** By which moment, and whether the latest goes first. */
    public enum Order {
        NEWEST("r.added_at desc, r.id desc"),
        OLDEST("r.added_at, r.id"),
        LAST_CHANGED("coalesce(r.decided_at, r.added_at) desc, r.id desc"),
        FIRST_CHANGED("coalesce(r.decided_at, r.added_at), r.id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /** A part of the list and how long the whole is. */
    public record Page(List<CustomerRequest> requests, int total) {
        public Page {
            requests = List.copyOf(requests);
        }
    }
}

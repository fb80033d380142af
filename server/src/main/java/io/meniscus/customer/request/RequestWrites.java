package io.meniscus.customer.request;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.request.CustomerRequest;
import io.meniscus.core.identity.request.CustomerRequests;
import io.meniscus.core.identity.request.Hand;
import io.meniscus.core.identity.request.RequestStatus;
import io.meniscus.core.identity.request.Steps;
import io.meniscus.run.Column;
import io.meniscus.run.LockOrder;
import io.meniscus.run.StoreScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How requests are written. Both statements are claims: a new one whose question somebody else just asked, and a
 * decision about one that is no longer pending, are lost races that are decided again on what there is then.
 */
final class RequestWrites {
    static final String INSERT = """
            insert into customer_request (org_id, id, kind, status, customer_id, target_id, old_value, new_value,
                                          reason, comments, reference_id, requested_at, added_at, added_by, added_till,
                                          request_id, decided_at, decided_by, decided_till, decided_request_id,
                                          decided_address, decision_comments, approval, one_step, details)
            select ?, id, kind, status, customer_id, target_id, old_value, new_value, reason, comments, reference_id,
                   timestamptz 'epoch' + requested_at * interval '1 microsecond',
                   timestamptz 'epoch' + added_at * interval '1 microsecond', added_by, added_till, request_id,
                   timestamptz 'epoch' + decided_at * interval '1 microsecond', decided_by, decided_till,
                   decided_request_id, decided_address, decision_comments, approval, one_step, ''
              from unnest(?::bigint[], ?::smallint[], ?::smallint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[],
                          ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[],
                          ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[],
                          ?::smallint[], ?::boolean[])
                   as row(id, kind, status, customer_id, target_id, old_value, new_value, reason, comments,
                          reference_id, requested_at, added_at, added_by, added_till, request_id, decided_at,
                          decided_by, decided_till, decided_request_id, decided_address, decision_comments, approval,
                          one_step)
            on conflict do nothing returning 1""";

    static final String DECIDE = """
            update customer_request r
               set status = row.status, decided_at = timestamptz 'epoch' + row.decided_at * interval '1 microsecond',
                   decided_by = row.decided_by, decided_till = row.decided_till,
                   decided_request_id = row.decided_request_id, decided_address = row.decided_address,
                   decision_comments = row.decision_comments
              from unnest(?::bigint[], ?::smallint[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::text[],
                          ?::text[])
                   as row(id, status, decided_at, decided_by, decided_till, decided_request_id, decided_address,
                          decision_comments)
             where r.org_id = ? and r.id = row.id and r.id = any(?::bigint[]) and r.status = ?
            returning 1""";

    private RequestWrites() {}

    static void add(OrgId org, CustomerRequests requests, StoreScript script) {
        insert(org, sorted(requests.table().inserted()), script);
        decide(org, sorted(requests.table().updated()), script);
    }

    private static List<CustomerRequest> sorted(List<CustomerRequest> requests) {
        var rows = new ArrayList<>(requests);
        rows.sort(Comparator.comparing(CustomerRequest::id));
        return rows;
    }

    private static void insert(OrgId org, List<CustomerRequest> rows, StoreScript script) {
        if (rows.isEmpty()) {
            return;
        }
        script.claim(
                LockOrder.CUSTOMER_REQUEST,
                rows.size(),
                INSERT,
                Column.of(org.value()),
                Column.longs(rows, row -> row.id().value()),
                Column.shorts(rows, row -> row.matter().kind().code()),
                Column.shorts(rows, row -> row.status().code()),
                Column.longs(rows, row -> row.matter().customer().value()),
                Column.longsOrNull(rows, row -> value(row.matter().target())),
                Column.texts(rows, row -> row.matter().oldValue()),
                Column.texts(rows, row -> row.matter().newValue()),
                Column.texts(rows, row -> row.said().reason()),
                Column.texts(rows, row -> row.said().comments()),
                Column.texts(rows, row -> row.said().referenceId()),
                Column.instants(rows, row -> row.said().requestedAt()),
                Column.instants(rows, row -> row.added().stamp().at()),
                Column.texts(rows, row -> row.added().by().toString()),
                Column.longs(rows, row -> row.added().stamp().till().value()),
                Column.longs(rows, row -> row.added().stamp().request().bits()),
                Column.longsOrNull(
                        rows, decided(hand -> Column.micros(hand.stamp().at()))),
                Column.texts(rows, row -> party(row.decided())),
                Column.longsOrNull(rows, decided(hand -> hand.stamp().till().value())),
                Column.longsOrNull(rows, decided(hand -> hand.stamp().request().bits())),
                Column.texts(rows, row -> address(row.decided())),
                Column.texts(rows, CustomerRequest::decisionComments),
                Column.shorts(rows, row -> row.approval().code()),
                Column.booleans(rows, row -> row.steps() == Steps.ONE));
    }

    /** A request only ever changes by being decided. */
    private static void decide(OrgId org, List<CustomerRequest> rows, StoreScript script) {
        if (rows.isEmpty()) {
            return;
        }
        script.claim(
                LockOrder.CUSTOMER_REQUEST,
                rows.size(),
                DECIDE,
                Column.longs(rows, row -> row.id().value()),
                Column.shorts(rows, row -> row.status().code()),
                Column.longsOrNull(
                        rows, decided(hand -> Column.micros(hand.stamp().at()))),
                Column.texts(rows, row -> party(row.decided())),
                Column.longsOrNull(rows, decided(hand -> hand.stamp().till().value())),
                Column.longsOrNull(rows, decided(hand -> hand.stamp().request().bits())),
                Column.texts(rows, row -> address(row.decided())),
                Column.texts(rows, CustomerRequest::decisionComments),
                Column.of(org.value()),
                Column.longs(rows, row -> row.id().value()),
                Column.of(RequestStatus.PENDING.code()));
    }

    private static @Nullable Long value(@Nullable CustomerId customer) {
        return customer == null ? null : customer.value();
    }

    /** What a decided request has of it and a pending one lacks. */
    private static Function<CustomerRequest, @Nullable Long> decided(Function<Hand, Long> part) {
        return row -> {
            var hand = row.decided();
            return hand == null ? null : part.apply(hand);
        };
    }

    private static String party(@Nullable Hand hand) {
        return hand == null ? "" : hand.by().toString();
    }

    private static String address(@Nullable Hand hand) {
        return hand == null ? "" : hand.address();
    }
}

package io.meniscus.customer;

import io.meniscus.core.OrgId;
import io.meniscus.core.identity.merge.MergeDoubt;
import io.meniscus.core.identity.merge.MergeHindrance;
import io.meniscus.core.identity.request.Approval;
import io.meniscus.core.identity.request.RequestKind;
import io.meniscus.core.identity.request.RequestStatus;
import io.meniscus.run.Column;
import io.meniscus.run.LockOrder;
import io.meniscus.run.StoreScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How merges that the rules held back become open requests; one that waits about the same two persons is enough. */
final class DoubtWrites {
    static final String INSERT_DOUBTS = """
            insert into customer_request (org_id, id, kind, status, customer_id, target_id, old_value, new_value,
                                          reason, comments, reference_id, requested_at, added_at, added_by, added_till,
                                          decided_by, decision_comments, approval, one_step, details, request_id)
            select ?, id, ?, ?, victim, survivor, victim::text, survivor::text, reason, '', '',
                   timestamptz 'epoch' + at * interval '1 microsecond',
                   timestamptz 'epoch' + at * interval '1 microsecond', '', till, '', '', ?, false, '', request_id
              from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
                   as row(id, victim, survivor, reason, at, till, request_id)
            on conflict do nothing""";

    private DoubtWrites() {}

    static void add(OrgId org, List<MergeDoubt> doubts, StoreScript script) {
        if (doubts.isEmpty()) {
            return;
        }
        var rows = new ArrayList<>(doubts);
        rows.sort(Comparator.comparing(MergeDoubt::id));
        script.change(
                LockOrder.CUSTOMER_REQUEST,
                INSERT_DOUBTS,
                Column.of(org.value()),
                Column.of(RequestKind.MERGE.code()),
                Column.of(RequestStatus.PENDING.code()),
                Column.of(Approval.CONFIG_DISABLED.code()),
                Column.longs(rows, row -> row.id().value()),
                Column.longs(rows, row -> row.victim().value()),
                Column.longs(rows, row -> row.survivor().value()),
                Column.texts(rows, row -> reason(row.hindrance())),
                Column.instants(rows, row -> row.stamp().at()),
                Column.longs(rows, row -> row.stamp().till().value()),
                Column.longs(rows, row -> row.stamp().request().bits()));
    }

    private static String reason(MergeHindrance hindrance) {
        return switch (hindrance) {
            case MergeHindrance.TooManyMerges(var most) ->
                "Held back: %d merges rest on the same value within an hour".formatted(most);
            case MergeHindrance.TooManyProfiles(var most) ->
                "Held back: the customer would have more than %d profiles".formatted(most);
            case MergeHindrance.SamePerson(var person) -> "Held back: one person already";
            case MergeHindrance.Closed(var person) -> "Held back: customer %s is deleted".formatted(person);
            case MergeHindrance.Blocked(var person) -> "Held back: status of customer %s forbids it".formatted(person);
            case MergeHindrance.Conflict(var victim, var survivor, var type) ->
                "Held back: both have a %s in the same source".formatted(type.wire());
            case MergeHindrance.UndoneBefore(var merge) -> "Held back: merge %s was undone".formatted(merge);
        };
    }
}

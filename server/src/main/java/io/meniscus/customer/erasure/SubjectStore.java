package io.meniscus.customer.erasure;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.request.RequestKind;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.identity.request.RequestStatus;
import io.meniscus.run.database.OrgTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads for persons who ask what is kept of them. */
public final class SubjectStore {
    private final OrgTransactions transactions;

    public SubjectStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    List<ChangeRequest> changeRequests(OrgId org, List<CustomerId> members) {
        return transactions.in(
                org,
                handle -> handle.createQuery("""
                        select id, kind, status, customer_id, target_id, old_value, new_value, reason, comments,
                               added_at, added_till, decided_at, decision_comments
                          from customer_request
                         where org_id = :org and (customer_id = any(:members) or target_id = any(:members))
                         order by id""")
                        .bind("org", org.value())
                        .bindArray(
                                "members",
                                Long.class,
                                members.stream().map(CustomerId::value).toList())
                        .map((row, _) -> changeRequest(row))
                        .list());
    }

    private static ChangeRequest changeRequest(ResultSet row) throws SQLException {
        long target = row.getLong("target_id");
        boolean hasNone = row.wasNull();
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new ChangeRequest(
                new RequestNumber(row.getLong("id")),
                RequestKind.ofCode(row.getInt("kind")),
                RequestStatus.ofCode(row.getInt("status")),
                new CustomerId(row.getLong("customer_id")),
                hasNone ? null : new CustomerId(target),
                row.getString("old_value"),
                row.getString("new_value"),
                row.getString("reason"),
                row.getString("comments"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                new TillId(row.getLong("added_till")),
                decided == null ? null : decided.toInstant(),
                row.getString("decision_comments"));
    }
}

package io.meniscus.customer.request;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.request.Approval;
import io.meniscus.core.identity.request.CustomerRequest;
import io.meniscus.core.identity.request.Hand;
import io.meniscus.core.identity.request.Matter;
import io.meniscus.core.identity.request.Party;
import io.meniscus.core.identity.request.RequestKind;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.identity.request.RequestStatus;
import io.meniscus.core.identity.request.Said;
import io.meniscus.core.identity.request.Steps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Result rows to requests, in the order of {@link #COLUMNS}. */
final class RequestRows {
    static final String COLUMNS = """
            r.id, r.kind, r.status, r.customer_id, r.target_id, r.old_value, r.new_value, r.reason, r.comments,
            r.reference_id, r.requested_at, r.added_at, r.added_by, r.added_till, r.request_id, r.decided_at,
            r.decided_by, r.decided_till, r.decided_request_id, r.decided_address, r.decision_comments, r.approval,
            r.one_step""";

    private RequestRows() {}

    static CustomerRequest request(ResultSet row) throws SQLException {
        return new CustomerRequest(
                new RequestNumber(row.getLong(1)),
                new Matter(
                        RequestKind.ofCode(row.getInt(2)),
                        new CustomerId(row.getLong(4)),
                        customerOrNull(row, 5),
                        row.getString(6),
                        row.getString(7)),
                new Said(row.getString(8), row.getString(9), row.getString(10), instant(row, 11)),
                RequestStatus.ofCode(row.getInt(3)),
                new Hand(
                        Party.read(row.getString(13)),
                        new Stamp(instant(row, 12), new TillId(row.getLong(14)), RequestId.of(row.getLong(15))),
                        ""),
                decided(row),
                row.getString(21),
                Approval.ofCode(row.getInt(22)),
                row.getBoolean(23) ? Steps.ONE : Steps.TWO);
    }

    private static @Nullable Hand decided(ResultSet row) throws SQLException {
        var at = row.getObject(16, OffsetDateTime.class);
        return at == null
                ? null
                : new Hand(
                        Party.read(row.getString(17)),
                        new Stamp(at.toInstant(), new TillId(row.getLong(18)), RequestId.of(row.getLong(19))),
                        row.getString(20));
    }

    private static @Nullable CustomerId customerOrNull(ResultSet row, int column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new CustomerId(id);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

package io.meniscus.customer.erasure;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.erasure.ErasureRequest;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.identity.request.RequestStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Rows of {@code erasure_request} to requests. */
final class ErasureRows {
    static final String COLUMNS = """
            r.id, r.customer_id, r.account_id, r.status, r.comments, r.decision_comments, r.added_at, r.added_till,
            r.added_request, r.changed_at, r.changed_till, r.changed_request, r.label_before, r.due_at, r.deleted_at,
            r.looked_twice""";

    private ErasureRows() {}

    static ErasureRequest request(ResultSet row) throws SQLException {
        var account = number(row, 3);
        return new ErasureRequest(
                new RequestNumber(row.getLong(1)),
                new CustomerId(row.getLong(2)),
                account == null ? null : new AccountId(account),
                RequestStatus.ofCode(row.getInt(4)),
                row.getString(5),
                row.getString(6),
                stamp(row, 7),
                stamp(row, 10),
                number(row, 13),
                instant(row, 14),
                instant(row, 15),
                row.getBoolean(16) ? ErasureRequest.Look.TWICE : ErasureRequest.Look.ONCE);
    }

    private static Stamp stamp(ResultSet row, int column) throws SQLException {
        return new Stamp(
                row.getObject(column, OffsetDateTime.class).toInstant(),
                new TillId(row.getLong(column + 1)),
                RequestId.of(row.getLong(column + 2)));
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

package io.meniscus.event;

import io.meniscus.access.LoginKind;
import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import io.meniscus.core.event.EventKind;
import io.meniscus.event.TrackedRequest.Happened;
import io.meniscus.http.ops.RequestLogRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Finds a request by its id. Its row is written behind the answer, so it may be missing for a moment. */
public final class TrackingStore {
    private final Jdbi jdbi;

    public TrackingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A request of that organization; nothing where it made none of that id, or requests leave no rows. */
    public Optional<TrackedRequest> find(OrgId org, RequestId id) {
        return jdbi.inTransaction(handle -> {
            handle.createQuery("select set_config('app.org', :org, true)")
                    .bind("org", Long.toString(org.value()))
                    .mapTo(String.class)
                    .one();
            return row(handle, org, id).map(row -> new TrackedRequest(row, events(handle, org, id, row.at())));
        });
    }

    private static Optional<RequestLogRow> row(Handle handle, OrgId org, RequestId id) {
        return handle.createQuery("""
                        select at, caller_request_id, route, method, http_status, code, micros, principal_kind,
                               principal_id, till_id, request_bytes, reply_bytes
                          from request_log
                         where org_id = :org and request_id = :id
                         order by at desc limit 1""")
                .bind("org", org.value())
                .bind("id", id.bits())
                .map((row, _) -> row(org, id, row))
                .findOne();
    }

    private static RequestLogRow row(OrgId org, RequestId id, ResultSet row) throws SQLException {
        return new RequestLogRow(
                org,
                row.getTimestamp("at").toInstant(),
                id,
                row.getString("caller_request_id"),
                row.getString("route"),
                row.getString("method"),
                row.getInt("http_status"),
                row.getInt("code"),
                row.getLong("micros"),
                LoginKind.ofCode(row.getInt("principal_kind")),
                row.getLong("principal_id"),
                row.getLong("till_id"),
                row.getLong("request_bytes"),
                row.getLong("reply_bytes"));
    }

    /** Events carry the instant of their request, which leads to them by the primary key. */
    private static List<Happened> events(Handle handle, OrgId org, RequestId id, Instant at) {
        return handle.createQuery("""
                        select id, kind, customer_id, subject_id, till_id
                          from event
                         where org_id = :org and at = :at and request_id = :id
                         order by id""")
                .bind("org", org.value())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("id", id.bits())
                .map((row, _) -> new Happened(
                        at,
                        row.getLong("id"),
                        kind(row.getInt("kind")),
                        row.getLong("customer_id"),
                        row.getLong("subject_id"),
                        row.getLong("till_id")))
                .list();
    }

    private static EventKind kind(int code) {
        return Stream.of(EventKind.values())
                .filter(kind -> kind.code() == code)
                .findFirst()
                .orElseThrow();
    }
}

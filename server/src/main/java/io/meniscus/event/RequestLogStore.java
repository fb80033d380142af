package io.meniscus.event;

import io.meniscus.core.OrgId;
import io.meniscus.http.ops.RequestLogRow;
import io.meniscus.http.ops.RequestLogSink;
import io.meniscus.run.Column;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Stores request-log rows, organization by organization in one transaction. The commit does not wait for the disk: a
 * crash may lose the last rows of the log, never anything a caller was told.
 */
public final class RequestLogStore implements RequestLogSink {
    private final Jdbi jdbi;

    public RequestLogStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void write(List<RequestLogRow> rows) {
        Map<OrgId, List<RequestLogRow>> byOrganization =
                rows.stream().collect(Collectors.groupingBy(RequestLogRow::org));
        jdbi.useTransaction(handle -> {
            handle.execute("set local synchronous_commit = off");
            byOrganization.forEach((org, ofOne) -> insert(handle, org, ofOne));
        });
    }

    private static void insert(Handle handle, OrgId org, List<RequestLogRow> rows) {
        handle.createQuery("select set_config('app.org', :org, true)")
                .bind("org", Long.toString(org.value()))
                .mapTo(String.class)
                .one();
        handle.createUpdate("""
                        insert into request_log
                               (org_id, at, request_id, caller_request_id, route, method, http_status, code, micros,
                                principal_kind, principal_id, till_id, request_bytes, reply_bytes, items)
                        select :org, timestamptz 'epoch' + at * interval '1 microsecond', request_id,
                               caller_request_id, route, method, http_status, code, micros, principal_kind,
                               principal_id, till_id, request_bytes, reply_bytes, items
                          from unnest(:at::bigint[], :request_id::bigint[], :caller_request_id::text[],
                                      :route::text[], :method::text[], :http_status::smallint[], :code::bigint[],
                                      :micros::bigint[], :principal_kind::smallint[], :principal_id::bigint[],
                                      :till_id::bigint[], :request_bytes::bigint[], :reply_bytes::bigint[],
                                      :items::text[])
                               as row(at, request_id, caller_request_id, route, method, http_status, code, micros,
                                      principal_kind, principal_id, till_id, request_bytes, reply_bytes,
                                      items)
                        on conflict do nothing""")
                .bind("org", org.value())
                .bindArray("at", Long.class, longs(rows, row -> Column.micros(row.at())))
                .bindArray(
                        "request_id",
                        Long.class,
                        longs(rows, row -> row.requestId().bits()))
                .bindArray(
                        "caller_request_id",
                        String.class,
                        rows.stream().map(RequestLogRow::callerRequestId).toArray())
                .bindArray(
                        "route",
                        String.class,
                        rows.stream().map(RequestLogRow::route).toArray())
                .bindArray(
                        "method",
                        String.class,
                        rows.stream().map(RequestLogRow::method).toArray())
                .bindArray(
                        "http_status",
                        Short.class,
                        rows.stream().map(row -> (short) row.httpStatus()).toArray())
                .bindArray("code", Long.class, longs(rows, RequestLogRow::code))
                .bindArray("micros", Long.class, longs(rows, row -> Math.min(row.micros(), Integer.MAX_VALUE)))
                .bindArray(
                        "principal_kind",
                        Short.class,
                        rows.stream().map(row -> row.principalKind().code()).toArray())
                .bindArray("principal_id", Long.class, longs(rows, RequestLogRow::principalId))
                .bindArray("till_id", Long.class, longs(rows, RequestLogRow::tillId))
                .bindArray("request_bytes", Long.class, longs(rows, RequestLogRow::requestBytes))
                .bindArray("reply_bytes", Long.class, longs(rows, RequestLogRow::replyBytes))
                .bindArray(
                        "items",
                        String.class,
                        rows.stream().map(RequestLogRow::items).toArray())
                .execute();
    }

    private static Object[] longs(List<RequestLogRow> rows, ToLongFunction<RequestLogRow> value) {
        return rows.stream().mapToLong(value).boxed().toArray();
    }
}

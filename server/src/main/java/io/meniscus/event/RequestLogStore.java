package io.meniscus.event;

import io.meniscus.core.OrgId;
import io.meniscus.http.ops.RequestLogRow;
import io.meniscus.http.ops.RequestLogSink;
import io.meniscus.run.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Stores request-log rows in one transaction, a statement per organization, sent together: two round trips however
 * many organizations there are. The commit does not wait for the disk: a crash may lose the last rows of the log,
 * never anything a caller was told.
 */
public final class RequestLogStore implements RequestLogSink {
    /** Sets the organization in the statement itself; the policy looks at it row by row, after it was set. */
    private static final String INSERT = """
            insert into request_log
                   (org_id, at, request_id, caller_request_id, route, method, http_status, code, micros,
                    principal_kind, principal_id, till_id, request_bytes, reply_bytes, items)
            select ?, timestamptz 'epoch' + at * interval '1 microsecond', request_id, caller_request_id, route,
                   method, http_status, code, micros, principal_kind, principal_id, till_id, request_bytes,
                   reply_bytes, items
              from (select set_config('app.org', ?, true), set_config('synchronous_commit', 'off', true)) as setting,
                   unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::smallint[], ?::bigint[],
                          ?::bigint[], ?::smallint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                          ?::text[])
                   as row(at, request_id, caller_request_id, route, method, http_status, code, micros,
                          principal_kind, principal_id, till_id, request_bytes, reply_bytes, items)""";

    private final Jdbi jdbi;

    public RequestLogStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void write(List<RequestLogRow> rows) {
        var byOrganization = rows.stream()
                .collect(Collectors.groupingBy(row -> row.org().value(), TreeMap::new, Collectors.toList()));
        jdbi.useTransaction(handle -> {
            try {
                write(handle.getConnection(), byOrganization);
            } catch (SQLException e) {
                throw new UnableToExecuteStatementException(e, null);
            }
        });
    }

    private static void write(Connection connection, Map<Long, List<RequestLogRow>> byOrganization)
            throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            for (var ofOne : byOrganization.entrySet()) {
                bind(statement, new OrgId(ofOne.getKey()), ofOne.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, OrgId org, List<RequestLogRow> rows) throws SQLException {
        var columns = List.of(
                Column.of(org.value()),
                Column.of(Long.toString(org.value())),
                Column.instants(rows, RequestLogRow::at),
                Column.longs(rows, row -> row.requestId().bits()),
                Column.texts(rows, RequestLogRow::callerRequestId),
                Column.texts(rows, RequestLogRow::route),
                Column.texts(rows, RequestLogRow::method),
                Column.shorts(rows, row -> (short) row.httpStatus()),
                Column.longs(rows, RequestLogRow::code),
                Column.longs(rows, row -> Math.min(row.micros(), Integer.MAX_VALUE)),
                Column.shorts(rows, row -> row.principalKind().code()),
                Column.longs(rows, RequestLogRow::principalId),
                Column.longs(rows, RequestLogRow::tillId),
                Column.longs(rows, RequestLogRow::requestBytes),
                Column.longs(rows, RequestLogRow::replyBytes),
                Column.texts(rows, RequestLogRow::items));
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).bind(statement, i + 1);
        }
    }
}

package io.meniscus.points.ledger;

import io.meniscus.core.TillId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * What an entry of the ledger refers to: the till where it happened, and the bill or redemption it was written for. The
 * one place that knows where these are kept. An entry itself only has their numbers.
 */
final class ReferenceRows {
    /** Beside an entry {@code e}, one row {@code r}. Bills and redemptions are not kept yet: nothing is known. */
    static final String OF_ENTRY = """
             cross join lateral (
                   select 0::bigint as till_id, ''::text as bill_number, timestamptz 'epoch' as billed_at,
                          0::numeric as bill_amount, 0::numeric as gross_amount, ''::text as note,
                          ''::text as redemption_code, ''::text as reason) r
            """;

    static final String COLUMNS =
            "r.till_id, r.bill_number, r.billed_at, r.bill_amount, r.gross_amount, r.note, r.redemption_code, r.reason";

    private ReferenceRows() {}

    /** The columns, from the one of an index on. */
    static EventReference row(ResultSet row, int column) throws SQLException {
        return new EventReference(
                new TillId(row.getLong(column)),
                row.getString(column + 1),
                new EventReference.Sale(
                        row.getObject(column + 2, OffsetDateTime.class).toInstant(),
                        row.getBigDecimal(column + 3),
                        row.getBigDecimal(column + 4),
                        row.getString(column + 5)),
                row.getString(column + 6),
                row.getString(column + 7));
    }
}

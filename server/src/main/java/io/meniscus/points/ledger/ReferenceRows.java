package io.meniscus.points.ledger;

import io.meniscus.core.TillId;
import io.meniscus.core.redemption.RedemptionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * What an entry of the ledger refers to: the till where it happened, and the bill, redemption or merge it was written
 * for. The one place that knows where these are kept. An entry itself only has their numbers.
 */
final class ReferenceRows {
    /**
     * Beside an entry {@code e}, one row {@code r}: codes 4 and 5 are redemptions and reversals, 6 is a transfer, 22
     * settles a merge that was undone.
     */
    static final String OF_ENTRY = """
             cross join lateral (
                   select coalesce(b.till_id, d.till_id, t.till_id, m.undone_till, 0) as till_id,
                          coalesce(b.number, d.bill_number, '') as bill_number,
                          coalesce(b.billed_at, timestamptz 'epoch') as billed_at,
                          coalesce(b.amount, 0) as bill_amount, coalesce(b.gross_amount, 0) as gross_amount,
                          coalesce(b.details ->> 'notes', '') as note, coalesce(d.id, 0) as redemption,
                          coalesce(d.notes, t.notes, 'Merge ' || m.id || ' was undone', '') as reason
                     from (select 1) as one
                     left join lateral (
                          select * from bill where org_id = e.org_id and id = e.bill_id offset 0) b on e.bill_id <> 0
                     left join lateral (
                          select * from points_redemption
                           where org_id = e.org_id and id = e.reference_id offset 0) d on e.event in (4, 5)
                     left join lateral (
                          select * from points_transfer
                           where org_id = e.org_id and id = e.reference_id offset 0) t on e.event = 6
                     left join lateral (
                          select id, undone_till from merge_edge
                           where org_id = e.org_id and id = e.reference_id offset 0) m on e.event = 22) r
            """;

    static final String COLUMNS =
            "r.till_id, r.bill_number, r.billed_at, r.bill_amount, r.gross_amount, r.note, r.redemption, r.reason";

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
                code(row.getLong(column + 6)),
                row.getString(column + 7));
    }

    private static String code(long redemption) {
        return redemption == 0 ? "" : new RedemptionId(redemption).code();
    }
}

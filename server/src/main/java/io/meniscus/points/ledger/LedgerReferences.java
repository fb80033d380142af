package io.meniscus.points.ledger;

import io.meniscus.core.TillId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * What an entry of the ledger refers to: the till where it happened, and the bill or redemption it was written for. The
 * one place that knows where these are kept. An entry itself only has their numbers.
 */
public final class LedgerReferences {
    /** Beside an entry {@code e}, one row {@code r}. Neither bills nor redemptions are kept yet, so nothing is known. */
    static final String OF_ENTRY = """
             cross join lateral (
                   select 0::bigint as till_id, ''::text as bill_number, timestamptz 'epoch' as billed_at,
                          0::numeric as bill_amount, 0::numeric as gross_amount, ''::text as note,
                          ''::text as redemption_code, ''::text as reason) r
            """;

    static final String COLUMNS =
            "r.till_id, r.bill_number, r.billed_at, r.bill_amount, r.gross_amount, r.note, r.redemption_code, r.reason";

    private LedgerReferences() {}

    /**
     * What is known of it; texts are empty and amounts zero where nothing is.
     *
     * @param till       {@link TillId#NONE} for none
     * @param billNumber empty for no bill
     */
    public record Reference(TillId till, String billNumber, Sale sale, String redemptionCode, String reason) {}

    /** A bill's instant and amounts. */
    public record Sale(Instant at, BigDecimal amount, BigDecimal gross, String note) {}

    /** Of an entry that refers to nothing that is known. */
    static final Reference NOTHING =
            new Reference(TillId.NONE, "", new Sale(Instant.EPOCH, BigDecimal.ZERO, BigDecimal.ZERO, ""), "", "");

    /** The columns, from the one of an index on. */
    static Reference row(ResultSet row, int column) throws SQLException {
        return new Reference(
                new TillId(row.getLong(column)),
                row.getString(column + 1),
                new Sale(
                        row.getObject(column + 2, OffsetDateTime.class).toInstant(),
                        row.getBigDecimal(column + 3),
                        row.getBigDecimal(column + 4),
                        row.getString(column + 5)),
                row.getString(column + 6),
                row.getString(column + 7));
    }
}

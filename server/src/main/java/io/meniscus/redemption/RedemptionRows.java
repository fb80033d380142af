package io.meniscus.redemption;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Burn;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Points;
import io.meniscus.core.redemption.Redemption;
import io.meniscus.core.redemption.RedemptionId;
import io.meniscus.core.redemption.Reversal;
import io.meniscus.core.redemption.Transfer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Result rows to records, in the order of the columns that are named here. */
final class RedemptionRows {
    static final String REDEMPTION = """
            r.id, r.customer_id, r.program_id, r.points, r.reversed, r.lots, r.customers, r.amounts, r.worth, r.balance,
            r.redeemed_at, r.bill_number, r.bill_id, r.external_reference, r.purpose, r.notes, r.at, r.till_id,
            r.request_id, r.fields""";

    static final String TRANSFER = """
            t.id, t.program_id, t.customer_id, t.target_id, t.points, t.notes, t.at, t.till_id, t.request_id""";

    static final String REVERSAL = "v.id, v.redemption_id, v.points, v.at, v.till_id, v.request_id";

    private RedemptionRows() {}

    static Reversal reversal(ResultSet row) throws SQLException {
        return new Reversal(
                row.getLong(1), new RedemptionId(row.getLong(2)), new Points(row.getLong(3)), stamp(row, 4));
    }

    static Redemption redemption(ResultSet row) throws SQLException {
        var program = new ProgramId(row.getInt(3));
        return new Redemption(
                new RedemptionId(row.getLong(1)),
                new AccountKey(new CustomerId(row.getLong(2)), program),
                new Points(row.getLong(4)),
                new Points(row.getLong(5)),
                burns(row, program),
                new Redemption.Result(row.getBigDecimal(9), new Points(row.getLong(10))),
                new Redemption.Said(
                        instant(row, 11),
                        row.getString(12),
                        new BillId(row.getLong(13)),
                        Objects.requireNonNullElse(row.getString(14), ""),
                        row.getString(15),
                        row.getString(16),
                        RedemptionFields.read(row.getString(20))),
                stamp(row, 17));
    }

    private static List<Burn> burns(ResultSet row, ProgramId program) throws SQLException {
        var lots = (Long[]) row.getArray(6).getArray();
        var customers = (Long[]) row.getArray(7).getArray();
        var amounts = (Long[]) row.getArray(8).getArray();
        var burns = new ArrayList<Burn>();
        for (int i = 0; i < lots.length; i++) {
            burns.add(new Burn(
                    new LotId(lots[i]), new AccountKey(new CustomerId(customers[i]), program), new Points(amounts[i])));
        }
        return burns;
    }

    static Transfer transfer(ResultSet row) throws SQLException {
        return new Transfer(
                row.getLong(1),
                new ProgramId(row.getInt(2)),
                new CustomerId(row.getLong(3)),
                new CustomerId(row.getLong(4)),
                new Points(row.getLong(5)),
                row.getString(6),
                stamp(row, 7));
    }

    private static Stamp stamp(ResultSet row, int column) throws SQLException {
        return new Stamp(
                instant(row, column), new TillId(row.getLong(column + 1)), RequestId.of(row.getLong(column + 2)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

package io.meniscus.bill;

import io.meniscus.core.AccountId;
import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillAmounts;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.bill.DeliveryStatus;
import io.meniscus.core.bill.OutlierStatus;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.core.bill.line.LineAmounts;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Result rows to records, in the order of the columns that are named here. */
final class BillRows {
    static final String BILL = """
            b.id, b.customer_id, b.type, b.return_type, b.number, b.parent_id, b.till_id, b.store_id, b.account_id,
            b.billed_at, b.added_at, b.amount, b.gross_amount, b.discount, b.outlier, b.delivery, b.returned,
            b.returned_amount, b.request_id, b.details""";

    static final String LINE = """
            l.bill_id, l.line, l.kind, l.item_code, l.description, l.quantity, l.rate, l.value, l.discount, l.amount,
            l.outlier, l.returned_quantity, l.returned_amount, l.details""";

    private BillRows() {}

    /** A bill without its lines. */
    static Bill bill(ResultSet row) throws SQLException {
        var head = new Bill.Head(
                BillType.of(row.getShort(3)),
                ReturnType.of(row.getShort(4)),
                row.getString(5),
                new BillId(row.getLong(6)),
                new Bill.Place(new TillId(row.getLong(7)), row.getLong(8)),
                new AccountId(row.getLong(9)),
                instant(row, 10),
                instant(row, 11),
                new BillAmounts(number(row, 12), number(row, 13), number(row, 14)),
                OutlierStatus.of(row.getShort(15)),
                DeliveryStatus.of(row.getShort(16)),
                BillText.bill(row.getString(20)),
                RequestId.of(row.getLong(19)));
        return new Bill(
                new BillId(row.getLong(1)),
                new CustomerId(row.getLong(2)),
                head,
                new Bill.Returned(ReturnType.of(row.getShort(17)), number(row, 18)),
                List.of());
    }

    static BillId billOfLine(ResultSet row) throws SQLException {
        return new BillId(row.getLong(1));
    }

    static BillLine line(ResultSet row) throws SQLException {
        return new BillLine(
                row.getInt(2),
                row.getShort(3) == kind(BillLine.Kind.BOUGHT) ? BillLine.Kind.BOUGHT : BillLine.Kind.RETURNED,
                row.getString(4),
                row.getString(5),
                new LineAmounts(number(row, 6), number(row, 7), number(row, 8), number(row, 9), number(row, 10)),
                OutlierStatus.of(row.getShort(11)),
                BillText.line(row.getString(14)),
                new BillLine.Returned(number(row, 12), number(row, 13)));
    }

    static short kind(BillLine.Kind kind) {
        return switch (kind) {
            case BOUGHT -> 1;
            case RETURNED -> 2;
        };
    }

    /** Without the zeros that a column's scale adds. */
    private static BigDecimal number(ResultSet row, int column) throws SQLException {
        var number = row.getBigDecimal(column).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

package io.meniscus.points;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.Purchases;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.AwardType;
import io.meniscus.core.points.Balances;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.points.Head;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsAccount;
import io.meniscus.core.points.Posting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Result rows to records, in the order of the columns that are named here. */
final class PointsRows {
    /** The books as columns, in the order of {@link Book}. */
    static final List<String> BOOKS = List.of(
            "main",
            "delayed",
            "triggered",
            "issued",
            "promised",
            "granted",
            "received",
            "redeemed",
            "expired",
            "returned",
            "deducted",
            "given",
            "promise_returned",
            "converted");

    static final String ACCOUNT = "a.customer_id, a.program_id, a.seq, a.head, a.next_expiry, a.purchases, "
            + "a.lifetime_purchases, a.visits, "
            + BOOKS.stream().map(book -> "a." + book).collect(Collectors.joining(", "));

    static final String LOT = """
            l.id, l.customer_id, l.program_id, l.category, l.type, l.expiry, l.awarded_at, l.first_expiry, l.expires_at,
            l.bill_id, l.line, l.promotion_id, l.value, l.redeemed, l.expired, l.returned, l.moved""";

    static final String ENTRY = """
            e.customer_id, e.program_id, e.seq, e.event, e.event_log_id, e.at, e.bill_id, e.reference_id, e.lots,
            e.sources, e.destinations, e.amounts, e.opened, e.rolled, e.rolled_to, e.mark, e.head""";

    private static final int FIRST_BOOK = 9;

    private PointsRows() {}

    static PointsAccount account(ResultSet row) throws SQLException {
        var balances = new long[BOOKS.size()];
        for (int i = 0; i < balances.length; i++) {
            balances[i] = row.getLong(FIRST_BOOK + i);
        }
        return new PointsAccount(
                key(row, 1),
                row.getLong(3),
                Head.of(row.getBytes(4)),
                Balances.of(balances),
                new Purchases(row.getBigDecimal(6), row.getBigDecimal(7), row.getLong(8)),
                instant(row, 5));
    }

    /** The root of the person an account belongs to, where the statement asks for it behind the account. */
    static CustomerId person(ResultSet row) throws SQLException {
        return new CustomerId(row.getLong(FIRST_BOOK + BOOKS.size()));
    }

    static Lot lot(ResultSet row) throws SQLException {
        var origin = new Lot.Origin(
                Category.of(row.getShort(4)),
                AwardType.of(row.getShort(5)),
                ExpiryKind.of(row.getShort(6)),
                instant(row, 7),
                instant(row, 8),
                new BillId(row.getLong(10)),
                row.getInt(11),
                row.getLong(12));
        return new Lot(
                new LotId(row.getLong(1)),
                key(row, 2),
                origin,
                instant(row, 9),
                points(row, 13),
                points(row, 14),
                points(row, 15),
                points(row, 16),
                points(row, 17));
    }

    /**
     * An entry.
     *
     * @param origins of the lots it opened
     * @throws RuntimeException when what stands in the row can't be one
     */
    static LedgerEntry entry(ResultSet row, Map<LotId, Lot.Origin> origins) throws SQLException {
        var lots = longs(row, 9);
        var sources = longs(row, 10);
        var destinations = longs(row, 11);
        var amounts = longs(row, 12);
        demandEqual(lots.size(), sources.size(), destinations.size(), amounts.size());
        var postings = new ArrayList<Posting>();
        for (int i = 0; i < lots.size(); i++) {
            postings.add(new Posting(
                    new LotId(lots.get(i)),
                    Book.of(sources.get(i).shortValue()),
                    Book.of(destinations.get(i).shortValue()),
                    new Points(amounts.get(i))));
        }
        var opened = new ArrayList<LedgerEntry.Opened>();
        for (var id : longs(row, 13)) {
            var origin = origins.get(new LotId(id));
            if (origin != null) {
                opened.add(new LedgerEntry.Opened(new LotId(id), origin));
            }
        }
        var rolled = new ArrayList<LedgerEntry.Rolled>();
        var rolledTo = longs(row, 15);
        var rolledLots = longs(row, 14);
        demandEqual(rolledLots.size(), rolledTo.size());
        for (var id : rolledLots) {
            rolled.add(new LedgerEntry.Rolled(new LotId(id), ofMicros(rolledTo.get(rolled.size()))));
        }
        var mark = row.getBytes(16);
        return new LedgerEntry(
                key(row, 1),
                row.getLong(3),
                new LedgerEntry.Cause(
                        LedgerEvent.of(row.getShort(4)),
                        row.getLong(5),
                        instant(row, 6),
                        new BillId(row.getLong(7)),
                        row.getLong(8)),
                postings,
                opened,
                rolled,
                mark.length == 0 ? Head.NONE : Head.of(mark),
                Head.of(row.getBytes(17)));
    }

    private static void demandEqual(int length, int... others) {
        for (int other : others) {
            if (other != length) {
                throw new IllegalArgumentException("lists of %d and %d elements".formatted(length, other));
            }
        }
    }

    static AccountKey key(ResultSet row, int column) throws SQLException {
        return new AccountKey(new CustomerId(row.getLong(column)), new ProgramId(row.getInt(column + 1)));
    }

    private static Points points(ResultSet row, int column) throws SQLException {
        return new Points(row.getLong(column));
    }

    private static List<Long> longs(ResultSet row, int column) throws SQLException {
        var numbers = new ArrayList<Long>();
        for (var number : (Object[]) row.getArray(column).getArray()) {
            numbers.add(((Number) number).longValue());
        }
        return numbers;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Instant ofMicros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}

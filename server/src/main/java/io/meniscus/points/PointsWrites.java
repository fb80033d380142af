package io.meniscus.points;

import io.meniscus.core.OrgId;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.Head;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.PointsAccount;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.run.Column;
import io.meniscus.run.LockOrder;
import io.meniscus.run.StoreScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** How points are written: accounts and lots as they are now, entries as they were added; a statement a table. */
final class PointsWrites {
    private static final String BOOKS = String.join(", ", PointsRows.BOOKS);

    static final String UPSERT_ACCOUNTS = """
            insert into points_account (org_id, customer_id, program_id, seq, head, next_expiry, purchases,
                                        lifetime_purchases, visits, %s)
            select ?, customer_id, program_id, seq, head,
                   timestamptz 'epoch' + next_expiry * interval '1 microsecond', purchases, lifetime_purchases, visits,
                   %s
              from unnest(?::bigint[], ?::integer[], ?::bigint[], ?::bytea[], ?::bigint[], ?::numeric[], ?::numeric[],
                          ?::bigint[], %s)
                   as row(customer_id, program_id, seq, head, next_expiry, purchases, lifetime_purchases, visits, %s)
            on conflict (org_id, customer_id, program_id) do update
               set seq = excluded.seq, head = excluded.head, next_expiry = excluded.next_expiry,
                   purchases = excluded.purchases, lifetime_purchases = excluded.lifetime_purchases,
                   visits = excluded.visits, %s""".formatted(
            BOOKS,
            BOOKS,
            String.join(", ", Collections.nCopies(PointsRows.BOOKS.size(), "?::bigint[]")),
            BOOKS,
            PointsRows.BOOKS.stream().map(book -> book + " = excluded." + book).collect(Collectors.joining(", ")));

    static final String INSERT_LOTS = """
            insert into points_lot (org_id, id, customer_id, program_id, category, type, expiry, awarded_at,
                                    first_expiry, expires_at, bill_id, line, promotion_id, value, redeemed, expired,
                                    returned, moved)
            select ?, id, customer_id, program_id, category, type, expiry,
                   timestamptz 'epoch' + awarded_at * interval '1 microsecond',
                   timestamptz 'epoch' + first_expiry * interval '1 microsecond',
                   timestamptz 'epoch' + expires_at * interval '1 microsecond',
                   bill_id, line, promotion_id, value, redeemed, expired, returned, moved
              from unnest(?::bigint[], ?::bigint[], ?::integer[], ?::smallint[], ?::smallint[], ?::smallint[],
                          ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::integer[], ?::bigint[], ?::bigint[],
                          ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                   as row(id, customer_id, program_id, category, type, expiry, awarded_at, first_expiry, expires_at,
                          bill_id, line, promotion_id, value, redeemed, expired, returned, moved)""";

    static final String UPDATE_LOTS = """
            update points_lot l
               set expires_at = timestamptz 'epoch' + row.expires_at * interval '1 microsecond', value = row.value,
                   redeemed = row.redeemed, expired = row.expired, returned = row.returned, moved = row.moved
              from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                   as row(id, expires_at, value, redeemed, expired, returned, moved)
             where l.org_id = ? and l.id = row.id and l.id = any(?::bigint[])""";

    static final String INSERT_ENTRIES = """
            insert into ledger_entry (org_id, customer_id, program_id, seq, event, event_log_id, at, bill_id,
                                      reference_id, lots, sources, destinations, amounts, opened, rolled, rolled_to,
                                      mark, head)
            select ?, customer_id, program_id, seq, event, event_log_id,
                   timestamptz 'epoch' + at * interval '1 microsecond', bill_id, reference_id, lots::bigint[],
                   sources::smallint[], destinations::smallint[], amounts::bigint[], opened::bigint[],
                   rolled::bigint[], rolled_to::bigint[], mark, head
              from unnest(?::bigint[], ?::integer[], ?::bigint[], ?::smallint[], ?::bigint[], ?::bigint[],
                          ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                          ?::text[], ?::bytea[], ?::bytea[])
                   as row(customer_id, program_id, seq, event, event_log_id, at, bill_id, reference_id, lots, sources,
                          destinations, amounts, opened, rolled, rolled_to, mark, head)""";

    private PointsWrites() {}

    static void add(OrgId org, PointsLedger ledger, StoreScript script) {
        writeAccounts(org, ledger, script);
        insertLots(org, ledger, script);
        updateLots(org, ledger, script);
        insertEntries(org, ledger.entries(), script);
    }

    private static void writeAccounts(OrgId org, PointsLedger ledger, StoreScript script) {
        var rows = new ArrayList<>(ledger.accounts().inserted());
        rows.addAll(ledger.accounts().updated());
        if (rows.isEmpty()) {
            return;
        }
        rows.sort(Comparator.comparing(PointsAccount::key));
        var columns = new ArrayList<>(List.of(
                Column.of(org.value()),
                Column.longs(rows, row -> row.key().customer().value()),
                Column.ints(rows, row -> row.key().program().value()),
                Column.longs(rows, PointsAccount::seq),
                Column.bytes(rows, row -> row.head().bytes()),
                Column.instants(rows, PointsAccount::nextExpiry),
                Column.numbers(rows, row -> row.purchases().inProgram()),
                Column.numbers(rows, row -> row.purchases().lifetime()),
                Column.longs(rows, row -> row.purchases().visits())));
        for (var book : Book.values()) {
            columns.add(Column.longs(rows, row -> row.balances().of(book).thousandths()));
        }
        script.change(LockOrder.POINTS_ACCOUNT, UPSERT_ACCOUNTS, columns.toArray(Column[]::new));
    }

    private static void insertLots(OrgId org, PointsLedger ledger, StoreScript script) {
        var rows = new ArrayList<>(ledger.lots().inserted());
        if (rows.isEmpty()) {
            return;
        }
        rows.sort(Comparator.comparing(Lot::id));
        script.change(
                LockOrder.POINTS_LOT,
                INSERT_LOTS,
                Column.of(org.value()),
                Column.longs(rows, row -> row.id().value()),
                Column.longs(rows, row -> row.account().customer().value()),
                Column.ints(rows, row -> row.account().program().value()),
                Column.shorts(rows, row -> (short) row.origin().category().code()),
                Column.shorts(rows, row -> (short) row.origin().type().code()),
                Column.shorts(rows, row -> (short) row.origin().expiry().code()),
                Column.instants(rows, row -> row.origin().awardedAt()),
                Column.instants(rows, row -> row.origin().firstExpiry()),
                Column.instants(rows, Lot::expiresAt),
                Column.longs(rows, row -> row.origin().bill().value()),
                Column.ints(rows, row -> row.origin().line()),
                Column.longs(rows, row -> row.origin().promotion()),
                Column.longs(rows, row -> row.value().thousandths()),
                Column.longs(rows, row -> row.redeemed().thousandths()),
                Column.longs(rows, row -> row.expired().thousandths()),
                Column.longs(rows, row -> row.returned().thousandths()),
                Column.longs(rows, row -> row.moved().thousandths()));
    }

    private static void updateLots(OrgId org, PointsLedger ledger, StoreScript script) {
        var rows = new ArrayList<>(ledger.lots().updated());
        if (rows.isEmpty()) {
            return;
        }
        rows.sort(Comparator.comparing(Lot::id));
        script.change(
                LockOrder.POINTS_LOT,
                UPDATE_LOTS,
                Column.longs(rows, row -> row.id().value()),
                Column.instants(rows, Lot::expiresAt),
                Column.longs(rows, row -> row.value().thousandths()),
                Column.longs(rows, row -> row.redeemed().thousandths()),
                Column.longs(rows, row -> row.expired().thousandths()),
                Column.longs(rows, row -> row.returned().thousandths()),
                Column.longs(rows, row -> row.moved().thousandths()),
                Column.of(org.value()),
                Column.longs(rows, row -> row.id().value()));
    }

    private static void insertEntries(OrgId org, List<LedgerEntry> entries, StoreScript script) {
        if (entries.isEmpty()) {
            return;
        }
        var rows = entries.stream()
                .sorted(Comparator.comparing(LedgerEntry::account).thenComparingLong(LedgerEntry::seq))
                .toList();
        script.change(
                LockOrder.LEDGER_ENTRY,
                INSERT_ENTRIES,
                Column.of(org.value()),
                Column.longs(rows, row -> row.account().customer().value()),
                Column.ints(rows, row -> row.account().program().value()),
                Column.longs(rows, LedgerEntry::seq),
                Column.shorts(rows, row -> row.cause().event().code()),
                Column.longs(rows, row -> row.cause().eventLog()),
                Column.instants(rows, row -> row.cause().at()),
                Column.longs(rows, row -> row.cause().bill().value()),
                Column.longs(rows, row -> row.cause().reference()),
                Column.numberLists(
                        rows,
                        row -> row.postings().stream().mapToLong(it -> it.lot().value())),
                Column.numberLists(
                        rows,
                        row -> row.postings().stream()
                                .mapToLong(it -> it.source().code())),
                Column.numberLists(
                        rows,
                        row -> row.postings().stream()
                                .mapToLong(it -> it.destination().code())),
                Column.numberLists(
                        rows,
                        row -> row.postings().stream()
                                .mapToLong(it -> it.amount().thousandths())),
                Column.numberLists(
                        rows,
                        row -> row.opened().stream().mapToLong(it -> it.lot().value())),
                Column.numberLists(
                        rows,
                        row -> row.rolled().stream().mapToLong(it -> it.lot().value())),
                Column.numberLists(rows, row -> row.rolled().stream().mapToLong(it -> Column.micros(it.expiresAt()))),
                Column.bytes(
                        rows,
                        row -> row.mark().equals(Head.NONE)
                                ? new byte[0]
                                : row.mark().bytes()),
                Column.bytes(rows, row -> row.head().bytes()));
    }
}

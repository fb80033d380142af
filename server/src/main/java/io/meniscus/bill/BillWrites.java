package io.meniscus.bill;

import io.meniscus.core.BillId;
import io.meniscus.core.OrgId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.Bills;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.run.Column;
import io.meniscus.run.LockOrder;
import io.meniscus.run.StoreScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes what a batch made of bills: a statement a table, whatever the number of bills. */
final class BillWrites {
    static final String CLAIM_NUMBERS = """
            insert into bill_number (org_id, number, bills)
            select ?, number, bills::bigint[]
              from unnest(?::text[], ?::text[]) as row(number, bills)
            on conflict do nothing
            returning 1""";

    static final String UPDATE_NUMBERS = """
            update bill_number n
               set bills = row.bills::bigint[]
              from unnest(?::text[], ?::text[]) as row(number, bills)
             where n.org_id = ? and n.number = row.number and n.number = any(?)""";

    static final String INSERT_BILLS = """
            insert into bill (org_id, id, customer_id, type, return_type, number, parent_id, till_id, store_id,
                              account_id, billed_at, added_at, amount, gross_amount, discount, outlier, delivery,
                              returned, returned_amount, request_id, details)
            select ?, id, customer_id, type, return_type, number, parent_id, till_id, store_id, account_id,
                   timestamptz 'epoch' + billed_at * interval '1 microsecond',
                   timestamptz 'epoch' + added_at * interval '1 microsecond', amount, gross_amount, discount, outlier,
                   delivery, returned, returned_amount, request_id, details::jsonb
              from unnest(?::bigint[], ?::bigint[], ?::smallint[], ?::smallint[], ?::text[], ?::bigint[], ?::bigint[],
                          ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::numeric[], ?::numeric[], ?::numeric[],
                          ?::smallint[], ?::smallint[], ?::smallint[], ?::numeric[], ?::bigint[], ?::text[])
                   as row(id, customer_id, type, return_type, number, parent_id, till_id, store_id, account_id,
                          billed_at, added_at, amount, gross_amount, discount, outlier, delivery, returned,
                          returned_amount, request_id, details)""";

    static final String INSERT_LINES = """
            insert into bill_line (org_id, bill_id, line, kind, item_code, description, quantity, rate, value, discount,
                                   amount, outlier, returned_quantity, returned_amount, details)
            select ?, bill_id, line, kind, item_code, description, quantity, rate, value, discount, amount, outlier,
                   returned_quantity, returned_amount, details::jsonb
              from unnest(?::bigint[], ?::integer[], ?::smallint[], ?::text[], ?::text[], ?::numeric[], ?::numeric[],
                          ?::numeric[], ?::numeric[], ?::numeric[], ?::smallint[], ?::numeric[], ?::numeric[],
                          ?::text[])
                   as row(bill_id, line, kind, item_code, description, quantity, rate, value, discount, amount, outlier,
                          returned_quantity, returned_amount, details)""";

    /** Anonymous bills that become somebody's: of two who claim one, the second finds it taken and decides again. */
    static final String CLAIM_BILLS = """
            select 1
              from bill
             where org_id = ? and id = any(?::bigint[]) and (details ->> 'retroOf') is null
               for no key update""";

    /** What a return or an update may change. */
    static final String UPDATE_BILLS = """
            update bill b
               set delivery = row.delivery, outlier = row.outlier, returned = row.returned,
                   returned_amount = row.returned_amount, details = row.details::jsonb
              from unnest(?::bigint[], ?::smallint[], ?::smallint[], ?::smallint[], ?::numeric[], ?::text[])
                   as row(id, delivery, outlier, returned, returned_amount, details)
             where b.org_id = ? and b.id = row.id and b.id = any(?::bigint[])""";

    static final String UPDATE_LINES = """
            update bill_line l
               set returned_quantity = row.returned_quantity, returned_amount = row.returned_amount,
                   details = row.details::jsonb
              from unnest(?::bigint[], ?::integer[], ?::numeric[], ?::numeric[], ?::text[])
                   as row(bill_id, line, returned_quantity, returned_amount, details)
             where l.org_id = ? and l.bill_id = row.bill_id and l.line = row.line and l.bill_id = any(?::bigint[])""";

    private BillWrites() {}

    /** A line with the bill it is of. */
    private record LineOf(BillId bill, BillLine line) {}

    static void add(OrgId org, Bills bills, StoreScript script) {
        writeNumbers(org, bills, script);
        var inserted = sorted(bills.bills().inserted());
        insertBills(org, inserted, script);
        insertLines(org, lines(inserted), script);
        claimBills(org, bills, script);
        updateBills(org, bills, script);
    }

    /** Of bills without a number nothing else keeps two who claim one apart. */
    private static void claimBills(OrgId org, Bills bills, StoreScript script) {
        var rows = new ArrayList<Bill>();
        for (var change : bills.bills().changes()) {
            var before = change.before();
            var after = change.after();
            if (before != null
                    && after != null
                    && before.head().details().retroOf()
                            != after.head().details().retroOf()) {
                rows.add(after);
            }
        }
        if (!rows.isEmpty()) {
            script.claim(
                    LockOrder.BILL,
                    rows.size(),
                    CLAIM_BILLS,
                    Column.of(org.value()),
                    Column.longs(sorted(rows), row -> row.id().value()));
        }
    }

    private static List<Bill> sorted(List<Bill> bills) {
        return bills.stream().sorted(Comparator.comparing(Bill::id)).toList();
    }

    private static void writeNumbers(OrgId org, Bills bills, StoreScript script) {
        var claimed = byNumber(bills.numbers().inserted());
        if (!claimed.isEmpty()) {
            script.claim(
                    LockOrder.BILL_NUMBER,
                    claimed.size(),
                    CLAIM_NUMBERS,
                    Column.of(org.value()),
                    Column.texts(claimed, Bills.Numbered::number),
                    Column.numberLists(claimed, row -> row.bills().stream().mapToLong(BillId::value)));
        }
        var grown = byNumber(bills.numbers().updated());
        if (!grown.isEmpty()) {
            script.change(
                    LockOrder.BILL_NUMBER,
                    UPDATE_NUMBERS,
                    Column.texts(grown, Bills.Numbered::number),
                    Column.numberLists(grown, row -> row.bills().stream().mapToLong(BillId::value)),
                    Column.of(org.value()),
                    Column.texts(grown, Bills.Numbered::number));
        }
    }

    private static List<Bills.Numbered> byNumber(List<Bills.Numbered> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(Bills.Numbered::number))
                .toList();
    }

    private static List<LineOf> lines(List<Bill> bills) {
        var lines = new ArrayList<LineOf>();
        for (var bill : bills) {
            bill.lines().forEach(line -> lines.add(new LineOf(bill.id(), line)));
        }
        return lines;
    }

    private static void insertBills(OrgId org, List<Bill> rows, StoreScript script) {
        if (rows.isEmpty()) {
            return;
        }
        script.change(
                LockOrder.BILL,
                INSERT_BILLS,
                Column.of(org.value()),
                Column.longs(rows, row -> row.id().value()),
                Column.longs(rows, row -> row.customer().value()),
                Column.shorts(rows, row -> row.head().type().code()),
                Column.shorts(rows, row -> row.head().returnType().code()),
                Column.texts(rows, row -> row.head().number()),
                Column.longs(rows, row -> row.head().parent().value()),
                Column.longs(rows, row -> row.head().place().till().value()),
                Column.longs(rows, row -> row.head().place().store()),
                Column.longs(rows, row -> row.head().account().value()),
                Column.instants(rows, row -> row.head().billedAt()),
                Column.instants(rows, row -> row.head().addedAt()),
                Column.numbers(rows, row -> row.head().amounts().amount()),
                Column.numbers(rows, row -> row.head().amounts().gross()),
                Column.numbers(rows, row -> row.head().amounts().discount()),
                Column.shorts(rows, row -> row.head().outlier().code()),
                Column.shorts(rows, row -> row.head().delivery().code()),
                Column.shorts(rows, row -> row.returned().how().code()),
                Column.numbers(rows, row -> row.returned().amount()),
                Column.longs(rows, row -> row.head().request().bits()),
                Column.texts(rows, row -> BillText.write(row.head().details())));
    }

    private static void insertLines(OrgId org, List<LineOf> rows, StoreScript script) {
        if (rows.isEmpty()) {
            return;
        }
        script.change(
                LockOrder.BILL_LINE,
                INSERT_LINES,
                Column.of(org.value()),
                Column.longs(rows, row -> row.bill().value()),
                Column.ints(rows, row -> row.line().number()),
                Column.shorts(rows, row -> BillRows.kind(row.line().kind())),
                Column.texts(rows, row -> row.line().itemCode()),
                Column.texts(rows, row -> row.line().description()),
                Column.numbers(rows, row -> row.line().amounts().quantity()),
                Column.numbers(rows, row -> row.line().amounts().rate()),
                Column.numbers(rows, row -> row.line().amounts().value()),
                Column.numbers(rows, row -> row.line().amounts().discount()),
                Column.numbers(rows, row -> row.line().amounts().amount()),
                Column.shorts(rows, row -> row.line().outlier().code()),
                Column.numbers(rows, row -> row.line().returned().quantity()),
                Column.numbers(rows, row -> row.line().returned().amount()),
                Column.texts(rows, row -> BillText.write(row.line().details())));
    }

    private static void updateBills(OrgId org, Bills bills, StoreScript script) {
        var rows = sorted(bills.bills().updated());
        if (rows.isEmpty()) {
            return;
        }
        script.change(
                LockOrder.BILL,
                UPDATE_BILLS,
                Column.longs(rows, row -> row.id().value()),
                Column.shorts(rows, row -> row.head().delivery().code()),
                Column.shorts(rows, row -> row.head().outlier().code()),
                Column.shorts(rows, row -> row.returned().how().code()),
                Column.numbers(rows, row -> row.returned().amount()),
                Column.texts(rows, row -> BillText.write(row.head().details())),
                Column.of(org.value()),
                Column.longs(rows, row -> row.id().value()));
        var lines = lines(rows);
        if (lines.isEmpty()) {
            return;
        }
        script.change(
                LockOrder.BILL_LINE,
                UPDATE_LINES,
                Column.longs(lines, row -> row.bill().value()),
                Column.ints(lines, row -> row.line().number()),
                Column.numbers(lines, row -> row.line().returned().quantity()),
                Column.numbers(lines, row -> row.line().returned().amount()),
                Column.texts(lines, row -> BillText.write(row.line().details())),
                Column.of(org.value()),
                Column.longs(rows, row -> row.id().value()));
    }
}

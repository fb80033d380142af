package io.meniscus.bill;

import io.meniscus.core.BillId;
import io.meniscus.core.OrgId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.Bills;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.core.world.SectionKind;
import io.meniscus.run.Column;
import io.meniscus.run.LoadScript;
import io.meniscus.run.LockOrder;
import io.meniscus.run.SectionStore;
import io.meniscus.run.StoreScript;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The SQL of the section of bills. A number's row is locked before its bills are read, so that what is decided of them
 * still holds when it is stored; one that is not there is claimed by storing. A sale that is returned comes with its
 * lines in the round after.
 */
public final class BillStore implements SectionStore<Bills, BillNeeds> {
    /** In the order of numbers, as every row of a kind is locked. */
    static final String LOCK_NUMBERS = """
            select n.number
              from bill_number n
             where n.org_id = ? and n.number = any(?)
             order by n.number
               for no key update""";

    static final String NUMBERS = """
            select n.number, n.bills from bill_number n where n.org_id = ? and n.number = any(?)""";

    static final String BILLS_OF_NUMBERS = """
            select %s
              from unnest(?::text[]) as wanted(number)
             cross join lateral (
                   select org_id, bills from bill_number
                    where org_id = ? and number = wanted.number offset 0) n
             cross join lateral unnest(n.bills) as found(id)
             cross join lateral (
                   select * from bill where org_id = n.org_id and id = found.id offset 0) b""".formatted(BillRows.BILL);

    static final String BILLS = """
            select %s from bill b where b.org_id = ? and b.id = any(?::bigint[])""".formatted(BillRows.BILL);

    static final String LINES = """
            select %s
              from bill_line l
             where l.org_id = ? and l.bill_id = any(?::bigint[])
             order by l.bill_id, l.line""".formatted(BillRows.LINE);

    @Override
    public SectionKind<Bills> kind() {
        return Bills.KIND;
    }

    @Override
    public BillNeeds noNeeds() {
        return new BillNeeds();
    }

    @Override
    public LockOrder firstLock() {
        return LockOrder.BILL_NUMBER;
    }

    @Override
    public void lock(OrgId org, BillNeeds needs, Bills bills, LoadScript script) {
        if (!needs.numbers().isEmpty()) {
            script.query(
                    LOCK_NUMBERS, row -> {}, Column.of(org.value()), Column.texts(needs.numbers(), number -> number));
        }
    }

    @Override
    public void load(OrgId org, BillNeeds needs, Bills bills, LoadScript script) {
        var organization = Column.of(org.value());
        if (!needs.numbers().isEmpty()) {
            var numbers = Column.texts(needs.numbers(), number -> number);
            script.query(NUMBERS, row -> bills.load(number(row)), organization, numbers);
            script.query(BILLS_OF_NUMBERS, row -> take(row, needs, bills), numbers, organization);
        }
        if (!needs.ids().isEmpty()) {
            script.query(BILLS, row -> take(row, needs, bills), organization, ids(needs.ids()));
        }
    }

    private static void take(ResultSet row, BillNeeds needs, Bills bills) throws SQLException {
        var bill = BillRows.bill(row);
        bills.load(bill);
        if (needs.isWholeWanted(bill.id(), bill.head().number())) {
            needs.lotsOf(bill.id());
        }
    }

    private static Bills.Numbered number(ResultSet row) throws SQLException {
        var ids = (Long[]) row.getArray(2).getArray();
        return new Bills.Numbered(
                row.getString(1), Arrays.stream(ids).map(BillId::new).toList());
    }

    static Column ids(List<BillId> ids) {
        return Column.longs(ids, BillId::value);
    }

    @Override
    public boolean mayFollow(BillNeeds needs) {
        return needs.anyWhole();
    }

    @Override
    public void follow(OrgId org, BillNeeds needs, Bills bills, LoadScript script) {
        var wanted = bills.bills().values().stream()
                .filter(bill -> bill.lines().isEmpty()
                        && needs.isWholeWanted(bill.id(), bill.head().number())
                        && needs.begin(bill.id()))
                .map(Bill::id)
                .sorted()
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        Map<BillId, List<BillLine>> lines = new TreeMap<>();
        script.query(
                LINES,
                row -> {
                    var all = lines.computeIfAbsent(BillRows.billOfLine(row), id -> new ArrayList<>());
                    all.add(BillRows.line(row));
                    bills.loadLines(BillRows.billOfLine(row), all);
                },
                Column.of(org.value()),
                ids(wanted));
    }

    @Override
    public void store(OrgId org, Bills bills, StoreScript script) {
        BillWrites.add(org, bills, script);
    }
}

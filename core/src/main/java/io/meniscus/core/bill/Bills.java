package io.meniscus.core.bill;

import io.meniscus.core.BillId;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.core.world.Journal;
import io.meniscus.core.world.SectionKind;
import io.meniscus.core.world.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The section of bills: those a batch looks at and adds, by id and by number. */
public final class Bills {
    public static final SectionKind<Bills> KIND = new SectionKind<>("bills", Bills::new);

    private final Table<BillId, Bill> bills;
    private final Table<String, Numbered> numbers;

    /** The bills that have a number: whoever adds one holds this row. */
    public record Numbered(String number, List<BillId> bills) {
        public Numbered {
            bills = List.copyOf(bills);
        }
    }

    private Bills(Journal journal) {
        bills = new Table<>(journal);
        numbers = new Table<>(journal);
    }

    public void load(Bill bill) {
        bills.load(bill.id(), bill);
    }

    public void load(Numbered row) {
        numbers.load(row.number(), row);
    }

    /** Takes the lines of a bill that is loaded. */
    public void loadLines(BillId id, List<BillLine> lines) {
        var bill = bills.get(id);
        bills.load(id, new Bill(bill.id(), bill.customer(), bill.head(), bill.returned(), lines));
    }

    public Optional<Bill> find(BillId id) {
        return Optional.ofNullable(bills.find(id));
    }

    /** The bills of a number, in the order they were taken in. */
    public List<Bill> numbered(String number) {
        var row = numbers.find(number);
        return row == null
                ? List.of()
                : row.bills().stream().map(bills::find).filter(Objects::nonNull).toList();
    }

    /** Adds a bill under its number; one without is under none. */
    public void add(Bill bill) {
        bills.put(bill.id(), bill);
        var number = bill.head().number();
        if (number.isEmpty()) {
            return;
        }
        var row = numbers.find(number);
        var all = new ArrayList<BillId>(row == null ? List.of() : row.bills());
        all.add(bill.id());
        numbers.put(number, new Numbered(number, all));
    }

    /** Puts a bill that stands as it is now. */
    public void change(Bill bill) {
        bills.put(bill.id(), bill);
    }

    // -- storing

    public Table<BillId, Bill> bills() {
        return bills;
    }

    public Table<String, Numbered> numbers() {
        return numbers;
    }
}

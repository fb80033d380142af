package io.meniscus.console.bills;

import io.meniscus.console.Visit;
import io.meniscus.console.customers.words.Names;
import io.meniscus.core.bill.Bill;
import java.util.List;

/**
 * A bill in a list.
 *
 * @param marks what became of it
 */
public record BillRow(
        String title,
        String href,
        String id,
        String at,
        String place,
        String kind,
        List<BillWords.Mark> marks,
        String amount) {
    public BillRow {
        marks = List.copyOf(marks);
    }

    public static BillRow of(Bill bill, Visit visit) {
        var words = new BillWords(visit.organization());
        return new BillRow(
                BillWords.title(bill),
                BillWords.path(visit, bill.id()),
                Long.toString(bill.id().value()),
                new Names(visit.organization()).minute(bill.head().billedAt()),
                words.place(bill),
                BillWords.kind(bill),
                BillWords.marks(bill),
                words.amount(bill.head().amounts().amount()));
    }
}

package io.meniscus.console.customers.points;

import io.meniscus.console.Visit;
import io.meniscus.console.bills.BillWords;
import io.meniscus.console.customers.words.Names;
import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.PointsAccount;
import java.util.ArrayList;

/**
 * Entries of ledgers in words.
 *
 * @param root    the person they are of: other members are named
 * @param present the bill whose page it is, which leads nowhere; {@link BillId#NONE} elsewhere
 */
public record Entries(Visit visit, CustomerId root, BillId present) {

    public PointsModel.Entry entry(LedgerEntry entry) {
        var names = new Names(visit.organization());
        var about = new ArrayList<String>();
        about.add(names.program(entry.account().program()));
        if (!entry.account().customer().equals(root)) {
            about.add("customer " + entry.account().customer().value());
        }
        about.add("entry " + entry.seq());
        var moves = new ArrayList<String>();
        entry.postings().forEach(posting -> moves.add(PointsWords.posting(posting)));
        entry.opened()
                .forEach(opened -> moves.add("Lot " + opened.lot().value() + " made: expires "
                        + (opened.origin().firstExpiry().isBefore(PointsAccount.NEVER)
                                ? names.minute(opened.origin().firstExpiry())
                                : "never")));
        entry.rolled()
                .forEach(rolled ->
                        moves.add("Lot " + rolled.lot().value() + " now expires " + names.minute(rolled.expiresAt())));
        var bill = entry.cause().bill();
        boolean leads = !bill.equals(BillId.NONE) && !bill.equals(present);
        return new PointsModel.Entry(
                PointsWords.event(entry.cause().event()),
                String.join(", ", about),
                names.minute(entry.cause().at()),
                leads ? "bill " + bill.value() : "",
                leads ? BillWords.path(visit, bill) : "",
                moves);
    }
}

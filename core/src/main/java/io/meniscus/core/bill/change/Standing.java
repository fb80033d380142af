package io.meniscus.core.bill.change;

import io.meniscus.core.CustomerId;
import io.meniscus.core.Purchases;
import io.meniscus.core.bill.BillAdded;
import io.meniscus.core.points.Balances;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.program.Program;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A person's points in programs: the sums of all its members. */
public final class Standing {
    private Standing() {}

    public static List<BillAdded.InProgram> of(CustomerId person, List<Program> programs, PointsLedger ledger) {
        var standing = new ArrayList<BillAdded.InProgram>();
        for (var program : programs) {
            var accounts = ledger.accountsOf(person, program.id()).stream()
                    .map(ledger::account)
                    .toList();
            standing.add(new BillAdded.InProgram(
                    program,
                    accounts.stream().map(account -> account.balances()).reduce(Balances.NONE, Balances::plus),
                    accounts.stream().map(account -> account.purchases()).reduce(Purchases.NONE, Purchases::plus)));
        }
        return standing;
    }

    /** What a person bought in all, in whatever program each bill counts. */
    public static BigDecimal lifetimePurchases(CustomerId person, PointsLedger ledger) {
        return ledger.accountsOf(person).stream()
                .map(account -> ledger.account(account).purchases().lifetime())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package io.meniscus.redemption;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.redemption.Redemption;
import io.meniscus.run.database.OrgTransactions;
import java.util.Collection;
import java.util.List;

/** Reads redemptions by the bills they are for, among those of a person. */
public final class BillRedemptionStore {
    static final String OF_BILLS = """
            select %s
              from points_redemption r
             where r.org_id = :org and r.customer_id = any(:customers)
               and (r.bill_id = any(:bills) or r.bill_id = 0 and r.bill_number = any(:numbers))
             order by r.at, r.id""".formatted(RedemptionRows.REDEMPTION);

    private final OrgTransactions transactions;

    public BillRedemptionStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    List<Redemption> of(OrgId org, Collection<CustomerId> customers, Collection<Bill> bills) {
        return transactions.in(
                org,
                handle -> handle.createQuery(OF_BILLS)
                        .bind("org", org.value())
                        .bindArray(
                                "customers",
                                Long.class,
                                customers.stream().map(CustomerId::value).toArray())
                        .bindArray(
                                "bills",
                                Long.class,
                                bills.stream().map(bill -> bill.id().value()).toArray())
                        .bindArray(
                                "numbers",
                                String.class,
                                bills.stream()
                                        .map(bill -> bill.head().number())
                                        .filter(number -> !number.isEmpty())
                                        .distinct()
                                        .toArray())
                        .map((row, _) -> RedemptionRows.redemption(row))
                        .list());
    }
}

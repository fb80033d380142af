package io.meniscus.points;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.points.LedgerCheck;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.PointsAccount;
import io.meniscus.run.database.OrgTransactions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads ledgers whole: an account's entries one after the other, beside what is kept of their sums. */
public final class LedgerStore {
    /** Entries that are held at once. */
    private static final int FETCHED = 500;

    private static final String ACCOUNTS = """
            select %s
              from points_account a
             where a.org_id = :org and a.customer_id = any(:customers)
             order by a.customer_id, a.program_id""".formatted(PointsRows.ACCOUNT);

    private static final String LOTS = """
            select %s
              from points_lot l
             where l.org_id = :org and l.customer_id = :customer and l.program_id = :program
             order by l.id""".formatted(PointsRows.LOT);

    private static final String ENTRIES = """
            select %s
              from ledger_entry e
             where e.org_id = :org and e.customer_id = :customer and e.program_id = :program
             order by e.seq""".formatted(PointsRows.ENTRY);

    private final OrgTransactions transactions;

    public LedgerStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    /** What a check of one account came to. */
    public record Checked(PointsAccount account, Optional<LedgerCheck.Finding> finding) {}

    /** Recomputes the accounts of customers, as they stand at one moment. */
    public List<Checked> check(OrgId org, Collection<CustomerId> customers) {
        return transactions.snapshot(org, handle -> {
            var accounts = handle.createQuery(ACCOUNTS)
                    .bind("org", org.value())
                    .bindArray(
                            "customers",
                            Long.class,
                            customers.stream().map(CustomerId::value).toArray())
                    .map((row, _) -> PointsRows.account(row))
                    .list();
            return accounts.stream()
                    .map(account -> new Checked(account, check(handle, org, account)))
                    .toList();
        });
    }

    private static Optional<LedgerCheck.Finding> check(Handle handle, OrgId org, PointsAccount account) {
        var lots = lots(handle, org, account);
        var check = new LedgerCheck(org, account);
        var found = entries(handle, org, account, lots, check);
        for (var lot : lots.values()) {
            found = found.or(() -> check.lot(lot));
        }
        return found.or(check::end);
    }

    private static Map<LotId, Lot> lots(Handle handle, OrgId org, PointsAccount account) {
        return handle.createQuery(LOTS)
                .bind("org", org.value())
                .bind("customer", account.key().customer().value())
                .bind("program", account.key().program().value())
                .map((row, _) -> PointsRows.lot(row))
                .collect(Collectors.toMap(Lot::id, lot -> lot));
    }

    private static Optional<LedgerCheck.Finding> entries(
            Handle handle, OrgId org, PointsAccount account, Map<LotId, Lot> lots, LedgerCheck check) {
        var origins = new HashMap<LotId, Lot.Origin>();
        lots.forEach((id, lot) -> origins.put(id, lot.origin()));
        try (var entries = handle.createQuery(ENTRIES)
                .bind("org", org.value())
                .bind("customer", account.key().customer().value())
                .bind("program", account.key().program().value())
                .setFetchSize(FETCHED)
                .map((row, _) -> PointsRows.entry(row, origins))
                .iterator()) {
            while (entries.hasNext()) {
                var found = check.next(entries.next());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}

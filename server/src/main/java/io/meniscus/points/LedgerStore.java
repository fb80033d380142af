package io.meniscus.points;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.LedgerCheck;
import io.meniscus.core.points.LedgerCheck.Finding;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.PointsAccount;
import io.meniscus.points.anchor.AnchorStore;
import io.meniscus.points.anchor.HandedOut;
import io.meniscus.run.database.OrgTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Reads ledgers whole: accounts' entries one after the other, beside what is kept of their sums and was handed out. */
public final class LedgerStore {
    /** Entries that are held at once. */
    private static final int FETCHED = 500;

    static final String ACCOUNTS = """
            select %s
              from points_account a
             where a.org_id = :org and a.customer_id = any(:customers)""".formatted(PointsRows.ACCOUNT);

    /** All that entries made, by their numbers; and whatever else could be spent. */
    static final String LOTS = """
            select %s
              from (select distinct o.id
                      from ledger_entry e
                     cross join lateral unnest(e.opened) as o(id)
                     where e.org_id = :org and e.customer_id = any(:customers)) made
             cross join lateral (
                   select * from points_lot where org_id = :org and id = made.id offset 0) l
            union
            select %s
              from points_lot l
             where l.org_id = :org and l.customer_id = any(:customers)
               and l.value <> l.redeemed + l.expired + l.returned + l.moved
            """.formatted(PointsRows.LOT, PointsRows.LOT);

    static final String ENTRIES = """
            select %s
              from ledger_entry e
             where e.org_id = :org and e.customer_id = any(:customers)
             order by e.customer_id, e.program_id, e.seq""".formatted(PointsRows.ENTRY);

    /** The next customers that have an account, entries, or a head that was handed out. */
    static final String NEXT_CUSTOMERS = """
            select customer_id
              from ((select distinct customer_id from points_account
                      where org_id = :org and customer_id > :after order by 1 limit :limit)
                    union
                    (select distinct customer_id from ledger_entry
                      where org_id = :org and customer_id > :after order by 1 limit :limit)
                    union
                    (select distinct customer_id from ledger_anchored
                      where org_id = :org and customer_id > :after order by 1 limit :limit)) known
             order by customer_id limit :limit""";

    private final OrgTransactions transactions;

    public LedgerStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    /** Recomputes the accounts of customers, as they stand at one moment. */
    public List<Checked> check(OrgId org, Collection<CustomerId> customers) {
        return transactions.snapshot(
                org,
                handle -> new Reading(handle, org, customers.stream().distinct().toList()).check());
    }

    /** The customers that are one person with a customer, it among them; nobody for an id that nobody has. */
    public List<CustomerId> members(OrgId org, CustomerId customer) {
        return transactions.in(
                org,
                handle -> handle.createQuery("""
                                select m.id
                                  from customer c
                                  join customer m on m.org_id = c.org_id and m.root_id = c.root_id
                                 where c.org_id = :org and c.id = :id
                                 order by m.id""")
                        .bind("org", org.value())
                        .bind("id", customer.value())
                        .map((row, _) -> new CustomerId(row.getLong(1)))
                        .list());
    }

    /** The customers behind one, by id, that there is anything to check of. */
    public List<CustomerId> customersAfter(OrgId org, CustomerId after, int limit) {
        return transactions.in(
                org,
                handle -> handle.createQuery(NEXT_CUSTOMERS)
                        .bind("org", org.value())
                        .bind("after", after.value())
                        .bind("limit", limit)
                        .map((row, _) -> new CustomerId(row.getLong(1)))
                        .list());
    }

    /** The check of some customers' accounts in one snapshot. */
    private static final class Reading {
        private final Handle handle;
        private final OrgId org;
        private final Long[] customers;
        private final Map<AccountKey, PointsAccount> accounts = new HashMap<>();
        private final Map<AccountKey, Map<LotId, Lot>> lots = new HashMap<>();
        private final Map<AccountKey, HandedOut> handedOut;
        private final Map<AccountKey, LedgerCheck> checks = new TreeMap<>();
        private final Map<AccountKey, Finding> found = new HashMap<>();

        Reading(Handle handle, OrgId org, List<CustomerId> customers) {
            this.handle = handle;
            this.org = org;
            this.customers = customers.stream().map(CustomerId::value).toArray(Long[]::new);
            this.handedOut = AnchorStore.handedOut(handle, org, customers);
        }

        List<Checked> check() {
            rows(ACCOUNTS, this::account);
            rows(LOTS, this::lot);
            var known = new TreeSet<>(accounts.keySet());
            known.addAll(handedOut.keySet());
            known.addAll(lots.keySet());
            known.forEach(this::checkOf);
            rows(ENTRIES, this::entry);
            return checks.entrySet().stream()
                    .map(each -> end(each.getKey(), each.getValue()))
                    .toList();
        }

        /** An account whose row can't be one knows of no entry. */
        private void account(ResultSet row) throws SQLException {
            var key = PointsRows.key(row, 1);
            try {
                accounts.put(key, PointsRows.account(row));
            } catch (RuntimeException _) {
                accounts.put(key, PointsAccount.open(key));
            }
        }

        private PointsAccount account(AccountKey key) {
            return accounts.getOrDefault(key, PointsAccount.open(key));
        }

        private HandedOut handedOut(AccountKey key) {
            return handedOut.getOrDefault(key, HandedOut.NOTHING);
        }

        private LedgerCheck checkOf(AccountKey key) {
            return checks.computeIfAbsent(
                    key,
                    one -> new LedgerCheck(org, account(one), handedOut(one).anchored()));
        }

        /** A lot that can't be one is none: the entry that made it shows so. */
        private void lot(ResultSet row) throws SQLException {
            try {
                var lot = PointsRows.lot(row);
                lots.computeIfAbsent(lot.account(), _ -> new TreeMap<>()).put(lot.id(), lot);
            } catch (RuntimeException _) {
                // what the entry has of it is missing now, and its head is another
            }
        }

        private void entry(ResultSet row) throws SQLException {
            var key = PointsRows.key(row, 1);
            var check = checkOf(key);
            if (found.containsKey(key)) {
                return;
            }
            var origins = new HashMap<LotId, Lot.Origin>();
            lots.getOrDefault(key, Map.of()).forEach((id, lot) -> origins.put(id, lot.origin()));
            next(row, origins, check).ifPresent(finding -> found.put(key, finding));
        }

        private static Optional<Finding> next(ResultSet row, Map<LotId, Lot.Origin> origins, LedgerCheck check)
                throws SQLException {
            try {
                return check.next(PointsRows.entry(row, origins));
            } catch (RuntimeException _) {
                return Optional.of(new Finding.EntryUnreadable(row.getLong(3)));
            }
        }

        private Checked end(AccountKey key, LedgerCheck check) {
            var handed = handedOut(key);
            var finding = Optional.ofNullable(found.get(key)).or(() -> rest(key, check));
            return new Checked(account(key), handed, finding.or(handed::broken));
        }

        private Optional<Finding> rest(AccountKey key, LedgerCheck check) {
            Optional<Finding> finding = Optional.empty();
            for (var lot : lots.getOrDefault(key, Map.of()).values()) {
                finding = finding.or(() -> check.lot(lot));
            }
            return finding.or(check::end);
        }

        private void rows(String sql, Row reader) {
            try (var rows = handle.createQuery(sql)
                    .bind("org", org.value())
                    .bindArray("customers", Long.class, (Object[]) customers)
                    .setFetchSize(FETCHED)
                    .map((row, _) -> {
                        reader.read(row);
                        return new ProgramId(0);
                    })
                    .iterator()) {
                rows.forEachRemaining(_ -> {});
            }
        }
    }

    /** Takes a row. */
    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }
}

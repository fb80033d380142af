package io.meniscus.walkin;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.run.database.OrgTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** The table of walk-ins. A till's old ones go when it is told of a new one. */
public final class WalkInStore {
    private final OrgTransactions transactions;

    public WalkInStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    void insert(OrgId org, WalkIns.Told told, Instant oldest) {
        transactions.in(org, handle -> {
            handle.createUpdate("delete from walk_in where org_id = :org and till_id = :till and at < :oldest")
                    .bind("org", org.value())
                    .bind("till", told.till().value())
                    .bind("oldest", utc(oldest))
                    .execute();
            return handle.createUpdate("""
                            insert into walk_in (org_id, till_id, at, id, customer_id, account_id, told_by)
                            values (:org, :till, :at, nextval('walk_in_id'), :customer, :account, :by)""")
                    .bind("org", org.value())
                    .bind("till", told.till().value())
                    .bind("at", utc(told.at()))
                    .bind("customer", told.customer().value())
                    .bind("account", told.account().value())
                    .bind("by", told.by().value())
                    .execute();
        });
    }

    /** What some tills were told since a time, in the order of time. */
    List<WalkIn> since(OrgId org, Collection<TillId> tills, Instant since) {
        return transactions.in(
                org,
                handle -> handle.createQuery("""
                        select id, at, till_id, customer_id, account_id
                          from walk_in
                         where org_id = :org and till_id = any(:tills) and at >= :since
                         order by at, id""")
                        .bind("org", org.value())
                        .bindArray(
                                "tills",
                                Long.class,
                                tills.stream().map(TillId::value).toList())
                        .bind("since", utc(since))
                        .map((row, _) -> walkIn(row))
                        .list());
    }

    private static WalkIn walkIn(ResultSet row) throws SQLException {
        return new WalkIn(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new TillId(row.getLong("till_id")),
                new CustomerId(row.getLong("customer_id")),
                new AccountId(row.getLong("account_id")));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

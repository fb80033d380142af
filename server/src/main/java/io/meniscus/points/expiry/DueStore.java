package io.meniscus.points.expiry;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.AccountKey;
import io.meniscus.run.database.OrgTransactions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Which accounts have lots that lapsed. */
public final class DueStore {
    static final String DUE = """
            select next_expiry, customer_id, program_id
              from points_account
             where org_id = :org and next_expiry < :at and next_expiry < timestamptz '9999-12-31Z'
               and (next_expiry, customer_id, program_id) > (:expiry, :customer, :program)
             order by next_expiry, customer_id, program_id limit :limit""";

    private final OrgTransactions transactions;

    public DueStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    /** An account and when the first of its lots lapsed. */
    record Due(Instant expiry, AccountKey account) {}

    /** Accounts behind one of which lots lapsed before an instant, those of the earliest first. */
    List<Due> due(OrgId org, Instant at, Due after, int limit) {
        return transactions.in(
                org,
                handle -> handle.createQuery(DUE)
                        .bind("org", org.value())
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .bind("expiry", after.expiry().atOffset(ZoneOffset.UTC))
                        .bind("customer", after.account().customer().value())
                        .bind("program", after.account().program().value())
                        .bind("limit", limit)
                        .map((row, _) -> new Due(
                                row.getObject(1, OffsetDateTime.class).toInstant(),
                                new AccountKey(new CustomerId(row.getLong(2)), new ProgramId(row.getInt(3)))))
                        .list());
    }
}

package io.meniscus.redemption;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.redemption.Redemption;
import io.meniscus.core.redemption.RedemptionId;
import io.meniscus.core.redemption.Transfer;
import io.meniscus.run.database.OrgTransactions;
import java.util.List;
import java.util.Optional;

/** Reads redemptions and transfers. */
public final class RedemptionListStore {
    static final String BY_NUMBER = """
            select %s
              from points_redemption r
             where r.org_id = :org and r.id = any(:ids)""".formatted(RedemptionRows.REDEMPTION);

    static final String BY_REFERENCE = """
            select %s
              from points_redemption r
             where r.org_id = :org and r.external_reference = :reference
               and r.external_reference is not null""".formatted(RedemptionRows.REDEMPTION);

    static final String TRANSFERS = """
            select %s
              from points_transfer t
             where t.org_id = :org
               and t.id = any(array(
                   select g.id from points_transfer g where g.org_id = :org and g.customer_id = any(:customers)
                    union all
                   select r.id from points_transfer r where r.org_id = :org and r.target_id = any(:customers)))
             order by t.id desc""".formatted(RedemptionRows.TRANSFER);

    private final OrgTransactions transactions;

    public RedemptionListStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    Optional<Redemption> find(OrgId org, RedemptionId id) {
        return transactions.in(
                org,
                handle -> handle.createQuery(BY_NUMBER)
                        .bind("org", org.value())
                        .bindArray("ids", Long.class, id.value())
                        .map((row, _) -> RedemptionRows.redemption(row))
                        .findOne());
    }

    Optional<Redemption> find(OrgId org, String externalReference) {
        return transactions.in(
                org,
                handle -> handle.createQuery(BY_REFERENCE)
                        .bind("org", org.value())
                        .bind("reference", externalReference)
                        .map((row, _) -> RedemptionRows.redemption(row))
                        .findOne());
    }

    /** What customers gave and got, the latest first. */
    List<Transfer> transfers(OrgId org, List<CustomerId> customers) {
        return transactions.in(
                org,
                handle -> handle.createQuery(TRANSFERS)
                        .bind("org", org.value())
                        .bindArray(
                                "customers",
                                Long.class,
                                customers.stream().map(CustomerId::value).toArray())
                        .map((row, _) -> RedemptionRows.transfer(row))
                        .list());
    }
}

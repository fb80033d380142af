package io.meniscus.redemption;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.redemption.Redemption;
import io.meniscus.core.redemption.Reversal;
import io.meniscus.redemption.RedemptionHistory.Filter;
import io.meniscus.redemption.RedemptionHistory.Page;
import io.meniscus.redemption.RedemptionHistory.Part;
import io.meniscus.run.database.OrgTransactions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The SQL of what persons redeemed. */
public final class RedemptionHistoryStore {
    /** A person has few: they are fetched by customer, whatever else they are picked and sorted by. */
    private static final String OF_CUSTOMERS = """
              from (select r.*
                      from points_redemption r
                     where r.org_id = :org and r.customer_id = any(:customers) offset 0) r
             where r.redeemed_at >= :from and r.redeemed_at < :before
               and r.id between :first and :last
               and (:program = 0 or r.program_id = :program)
               and (:reference = '' or r.external_reference = :reference)""";

    static final String PAGE = "select " + RedemptionRows.REDEMPTION + "\n" + OF_CUSTOMERS + """

             order by %s limit :limit""";

    static final String TOTAL = "select count(*)\n" + OF_CUSTOMERS;

    static final String REVERSALS = """
            select %s
              from points_reversal v
             where v.org_id = :org and v.redemption_id = any(:redemptions)
             order by v.redemption_id, v.id""".formatted(RedemptionRows.REVERSAL);

    /** Bounds for who asks without: everything there is lies between them. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final OrgTransactions transactions;

    public RedemptionHistoryStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    Page of(OrgId org, Collection<CustomerId> customers, Filter filter, Part part) {
        return transactions.in(org, handle -> {
            var redemptions = page(handle, org, customers, filter, part);
            int total = bind(handle.createQuery(TOTAL), org, customers, filter)
                    .mapTo(Integer.class)
                    .one();
            return new Page(
                    redemptions,
                    total,
                    reversals(handle, org, redemptions).stream().collect(Collectors.groupingBy(Reversal::redemption)));
        });
    }

    private static List<Redemption> page(
            Handle handle, OrgId org, Collection<CustomerId> customers, Filter filter, Part part) {
        var direction = switch (part.order()) {
            case LATEST_FIRST -> "desc";
            case EARLIEST_FIRST -> "asc";
        };
        var order = switch (part.sort()) {
            case TIME -> "r.redeemed_at %1$s, r.id %1$s".formatted(direction);
            case ID -> "r.id " + direction;
        };
        return bind(handle.createQuery(PAGE.formatted(order)), org, customers, filter)
                .bind("limit", part.limit())
                .map((row, _) -> RedemptionRows.redemption(row))
                .list();
    }

    private static List<Reversal> reversals(Handle handle, OrgId org, List<Redemption> of) {
        return of.isEmpty()
                ? List.of()
                : handle.createQuery(REVERSALS)
                        .bind("org", org.value())
                        .bindArray(
                                "redemptions",
                                Long.class,
                                of.stream().map(one -> one.id().value()).toList())
                        .map((row, _) -> RedemptionRows.reversal(row))
                        .list();
    }

    private static Query bind(Query query, OrgId org, Collection<CustomerId> customers, Filter filter) {
        return query.bind("org", org.value())
                .bindArray(
                        "customers",
                        Long.class,
                        customers.stream().map(CustomerId::value).toList())
                .bind("from", utc(filter.from(), FIRST))
                .bind("before", utc(filter.before(), LAST))
                .bind("first", filter.first())
                .bind("last", filter.last())
                .bind("program", filter.program())
                .bind("reference", filter.externalReference());
    }

    private static OffsetDateTime utc(@Nullable Instant given, Instant otherwise) {
        var at = given == null ? otherwise : given;
        var notBefore = at.isBefore(FIRST) ? FIRST : at;
        return (notBefore.isAfter(LAST) ? LAST : notBefore).atOffset(ZoneOffset.UTC);
    }
}

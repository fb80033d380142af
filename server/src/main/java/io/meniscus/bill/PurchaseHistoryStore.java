package io.meniscus.bill;

import io.meniscus.bill.PurchaseHistory.Filter;
import io.meniscus.bill.PurchaseHistory.Part;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.core.bill.Bill;
import io.meniscus.run.database.OrgTransactions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The SQL of what persons bought; customer 0, which is nobody, is left out as the index leaves it out. */
public final class PurchaseHistoryStore {
    /** A person has few: they are fetched by customer, whatever else they are picked and sorted by. */
    private static final String OF_CUSTOMERS = """
              from (select b.*
                      from bill b
                     where b.org_id = :org and b.customer_id = any(:customers) and b.customer_id <> 0
                       and b.billed_at >= :from and b.billed_at < :before offset 0) b
             where b.id between :first and :last
               and (:number = '' or b.number = :number)
               and (not :atTills or b.till_id = any(:tills))
               and (not :inStores or b.store_id = any(:stores))""";

    static final String PAGE = "select " + BillRows.BILL + "\n" + OF_CUSTOMERS + """

             order by %1$s limit :limit offset :offset""";

    static final String TOTAL = "select count(*)\n" + OF_CUSTOMERS;

    static final String LATEST = """
            select %s
              from unnest(:customers::bigint[]) as wanted(id)
             cross join lateral (
                   select * from bill
                    where org_id = :org and customer_id = wanted.id and customer_id <> 0
                    order by billed_at desc, id desc limit :each) b""".formatted(BillRows.BILL);

    /** Bounds for who asks without: everything there is lies between them. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final OrgTransactions transactions;

    public PurchaseHistoryStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    BillReads.Page of(OrgId org, Collection<CustomerId> customers, Filter filter, Part part) {
        return transactions.in(
                org,
                handle -> new BillReads.Page(
                        page(handle, org, customers, filter, part),
                        bind(handle.createQuery(TOTAL), org, customers, filter)
                                .mapTo(Integer.class)
                                .one()));
    }

    private static List<Bill> page(
            Handle handle, OrgId org, Collection<CustomerId> customers, Filter filter, Part part) {
        var direction = switch (part.order()) {
            case NEWEST_FIRST -> "desc";
            case OLDEST_FIRST -> "asc";
        };
        var order = switch (part.sort()) {
            case DATE -> "b.billed_at %1$s, b.id %1$s".formatted(direction);
            case ID -> "b.id " + direction;
        };
        return bind(handle.createQuery(PAGE.formatted(order)), org, customers, filter)
                .bind("limit", part.limit())
                .bind("offset", part.offset())
                .map((row, _) -> BillRows.bill(row))
                .list();
    }

    private static Query bind(Query query, OrgId org, Collection<CustomerId> customers, Filter filter) {
        var tills = filter.where().tills();
        var stores = filter.where().stores();
        return of(query, org, customers)
                .bind("from", utc(filter.from(), FIRST))
                .bind("before", utc(filter.before(), LAST))
                .bind("first", filter.first())
                .bind("last", filter.last())
                .bind("number", filter.number())
                .bind("atTills", tills != null)
                .bindArray(
                        "tills",
                        Long.class,
                        tills == null
                                ? List.of()
                                : tills.stream().map(TillId::value).toList())
                .bind("inStores", stores != null)
                .bindArray("stores", Long.class, stores == null ? List.of() : stores);
    }

    private static Query of(Query query, OrgId org, Collection<CustomerId> customers) {
        return query.bind("org", org.value())
                .bindArray(
                        "customers",
                        Long.class,
                        customers.stream().map(CustomerId::value).toList());
    }

    private static OffsetDateTime utc(@Nullable Instant given, Instant otherwise) {
        var at = given == null ? otherwise : given;
        var notBefore = at.isBefore(FIRST) ? FIRST : at;
        return (notBefore.isAfter(LAST) ? LAST : notBefore).atOffset(ZoneOffset.UTC);
    }

    List<Bill> latest(OrgId org, Collection<CustomerId> customers, int each) {
        return transactions.in(
                org,
                handle -> of(handle.createQuery(LATEST), org, customers)
                        .bind("each", each)
                        .map((row, _) -> BillRows.bill(row))
                        .list());
    }
}

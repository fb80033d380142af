package io.meniscus.bill;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillAmounts;
import io.meniscus.core.bill.line.BillLine;
import io.meniscus.run.database.OrgTransactions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The SQL of reading bills: by id, by number and by customer. */
public final class BillReadStore {
    static final String BY_ID = """
            select %s from bill b where b.org_id = :org and b.id = any(:ids)""".formatted(BillRows.BILL);

    static final String BY_NUMBER = """
            select %s
              from bill_number n
             cross join lateral unnest(n.bills) as found(id)
             cross join lateral (
                   select * from bill where org_id = n.org_id and id = found.id offset 0) b
             where n.org_id = :org and n.number = :number
             order by b.billed_at desc, b.id desc""".formatted(BillRows.BILL);

    /** Customer 0, which is nobody, is left out as the index leaves it out. */
    private static final String OF_CUSTOMERS = """
              from bill b
             where b.org_id = :org and b.customer_id = any(:customers) and b.customer_id <> 0
               and b.billed_at >= :from and b.billed_at < :before
               and (not :inStores or b.store_id = any(:stores))""";

    static final String PAGE = "select " + BillRows.BILL + "\n" + OF_CUSTOMERS + """

             order by b.billed_at %1$s, b.id %1$s limit :limit offset :offset""";

    static final String TOTAL = "select count(*)\n" + OF_CUSTOMERS;

    /** Of the last bills that were taken in: what is looked at is bounded, and no index is kept for it. */
    static final String OF_PLACE = """
            select %s
              from (select * from bill where org_id = :org and id < :last order by id desc limit :looked) b
             where (not :inStores or b.store_id = any(:stores)) and (not :atTills or b.till_id = any(:tills))
               and b.type = any(:types::smallint[])
               and b.billed_at >= :from and b.billed_at < :before and b.amount between :least and :most
             order by b.billed_at desc, b.id desc
             limit :limit""".formatted(BillRows.BILL);

    static final String LINES = """
            select %s
              from bill_line l
             where l.org_id = :org and l.bill_id = any(:ids)
             order by l.bill_id, l.line""".formatted(BillRows.LINE);

    /** How many bills a question about a place looks at. */
    private static final int LOOKED = 10_000;

    private static final BigDecimal MOST = BigDecimal.TEN.pow(BillAmounts.DIGITS);

    /** Bounds for who asks without: everything there is lies between them. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final OrgTransactions transactions;

    public BillReadStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    List<Bill> byId(OrgId org, Collection<BillId> ids) {
        return transactions.in(
                org,
                handle -> handle.createQuery(BY_ID)
                        .bind("org", org.value())
                        .bindArray("ids", Long.class, values(ids))
                        .map((row, _) -> BillRows.bill(row))
                        .list());
    }

    List<Bill> numbered(OrgId org, String number) {
        return transactions.in(
                org,
                handle -> handle.createQuery(BY_NUMBER)
                        .bind("org", org.value())
                        .bind("number", number)
                        .map((row, _) -> BillRows.bill(row))
                        .list());
    }

    BillReads.Page of(OrgId org, Collection<CustomerId> customers, BillReads.Filter filter) {
        return transactions.in(
                org,
                handle -> new BillReads.Page(
                        page(handle, org, customers, filter),
                        bind(handle.createQuery(TOTAL), org, customers, filter)
                                .mapTo(Integer.class)
                                .one()));
    }

    private static List<Bill> page(
            Handle handle, OrgId org, Collection<CustomerId> customers, BillReads.Filter filter) {
        var sql = PAGE.formatted(
                switch (filter.order()) {
                    case NEWEST_FIRST -> "desc";
                    case OLDEST_FIRST -> "asc";
                });
        return bind(handle.createQuery(sql), org, customers, filter)
                .bind("limit", filter.limit())
                .bind("offset", filter.offset())
                .map((row, _) -> BillRows.bill(row))
                .list();
    }

    List<Bill> at(OrgId org, BillReads.Place place) {
        var amount = place.amount();
        return transactions.in(
                org,
                handle -> handle.createQuery(OF_PLACE)
                        .bind("org", org.value())
                        .bind("last", Long.MAX_VALUE)
                        .bind("looked", LOOKED)
                        .bind("inStores", !place.stores().isEmpty())
                        .bindArray("stores", Long.class, place.stores())
                        .bind("atTills", !place.tills().isEmpty())
                        .bindArray("tills", Long.class, place.tills())
                        .bindArray(
                                "types",
                                Integer.class,
                                place.types().stream()
                                        .map(type -> (int) type.code())
                                        .toList())
                        .bind("from", utc(place.from(), FIRST))
                        .bind("before", utc(place.before(), LAST))
                        .bind("least", amount == null ? MOST.negate() : amount)
                        .bind("most", amount == null ? MOST : amount)
                        .bind("limit", place.limit())
                        .map((row, _) -> BillRows.bill(row))
                        .list());
    }

    private static Query bind(Query query, OrgId org, Collection<CustomerId> customers, BillReads.Filter filter) {
        return query.bind("org", org.value())
                .bindArray(
                        "customers",
                        Long.class,
                        customers.stream().map(CustomerId::value).toList())
                .bind("from", utc(filter.from(), FIRST))
                .bind("before", utc(filter.before(), LAST))
                .bind("inStores", !filter.stores().isEmpty())
                .bindArray("stores", Long.class, filter.stores());
    }

    private static OffsetDateTime utc(@Nullable Instant given, Instant otherwise) {
        return (given == null ? otherwise : given).atOffset(ZoneOffset.UTC);
    }

    Map<BillId, List<BillLine>> lines(OrgId org, Collection<BillId> ids) {
        var lines = new TreeMap<BillId, List<BillLine>>();
        transactions.in(
                org,
                handle -> handle.createQuery(LINES)
                        .bind("org", org.value())
                        .bindArray("ids", Long.class, values(ids))
                        .map((row, _) -> lines.computeIfAbsent(BillRows.billOfLine(row), _ -> new ArrayList<>())
                                .add(BillRows.line(row)))
                        .list());
        return lines;
    }

    private static List<Long> values(Collection<BillId> ids) {
        return ids.stream().map(BillId::value).toList();
    }
}

package io.meniscus.bill;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.run.database.OrgTransactions;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/** The SQL of lists of bills: by customer, by number, and the returns of a sale. */
public final class BillListStore {
    private static final String IN_PLACE = """
               and (cardinality(:stores::bigint[]) = 0 or b.store_id = any(:stores))
               and (cardinality(:tills::bigint[]) = 0 or b.till_id = any(:tills))
             order by b.billed_at desc, b.id desc limit :limit""";

    /** Customer 0, which is nobody, is left out as the index leaves it out. */
    static final String OF_CUSTOMERS = """
            select %s
              from bill b
             where b.org_id = :org and b.customer_id = any(:customers) and b.customer_id <> 0
               and b.billed_at >= :from and (b.billed_at, b.id) < (:at, :bill)
               and strpos(lower(b.number), lower(:number::text)) > 0
               and (cardinality(:types::bigint[]) = 0 or b.type = any(:types))
               and (cardinality(:ways::bigint[]) = 0 or b.return_type = any(:ways))
            """.formatted(BillRows.BILL) + IN_PLACE;

    static final String STORES = """
            select distinct b.store_id
              from bill b
             where b.org_id = :org and b.customer_id = any(:customers) and b.customer_id <> 0""";

    static final String NUMBERED = """
            select %s
              from bill_number n
             cross join lateral unnest(n.bills) as found(id)
             cross join lateral (
                   select * from bill where org_id = n.org_id and id = found.id offset 0) b
             where n.org_id = :org and n.number = :number
               and (b.billed_at, b.id) < (:at, :bill)
            """.formatted(BillRows.BILL) + IN_PLACE;

    /** Only a bill of lines bought and lines returned says of each line what it was bought with. */
    static final String RETURNS = """
            with own as materialized (
                 select b.id, b.type, b.parent_id
                   from bill b
                  where b.org_id = :org and b.customer_id = any(:customers) and b.customer_id <> 0),
                 found as materialized (
                 select own.id
                   from own
                  where own.parent_id = :sale
                     or own.type = :mixed
                        and exists (select from bill_line l
                                     where l.org_id = :org and l.bill_id = own.id
                                       and l.details ->> 'parent' = :parent offset 0)
                  union
                 select o.id
                   from bill_number n
                  cross join lateral unnest(n.bills) as numbered(id)
                  cross join lateral (
                        select * from bill where org_id = n.org_id and id = numbered.id offset 0) o
                  where n.org_id = :org and n.number = :number and o.parent_id = :sale)
            select %s
              from found
             cross join lateral (
                   select * from bill where org_id = :org and id = found.id offset 0) b
             order by b.added_at, b.id limit :limit""".formatted(BillRows.BILL);

    private final OrgTransactions transactions;

    public BillListStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    List<Bill> of(OrgId org, Collection<CustomerId> customers, BillFilter filter, BillFilter.Mark before, int limit) {
        return transactions.in(
                org,
                handle -> placed(handle.createQuery(OF_CUSTOMERS), filter.place(), before, limit)
                        .bind("org", org.value())
                        .bindArray("customers", Long.class, values(customers))
                        .bind("from", filter.from().atOffset(ZoneOffset.UTC))
                        .bind("number", filter.number())
                        .bindArray(
                                "types",
                                Long.class,
                                filter.types().stream()
                                        .map(BillType::code)
                                        .map(Short::longValue)
                                        .toArray())
                        .bindArray(
                                "ways",
                                Long.class,
                                filter.ways().stream()
                                        .map(ReturnType::code)
                                        .map(Short::longValue)
                                        .toArray())
                        .map((row, _) -> BillRows.bill(row))
                        .list());
    }

    private static Query placed(Query query, BillFilter.Place place, BillFilter.Mark before, int limit) {
        var stores = place instanceof BillFilter.Place.InStore(long store) ? List.of(store) : List.<Long>of();
        var tills = place instanceof BillFilter.Place.AtTill(var till) ? List.of(till.value()) : List.<Long>of();
        return query.bindArray("stores", Long.class, stores)
                .bindArray("tills", Long.class, tills)
                .bind("at", before.at().atOffset(ZoneOffset.UTC))
                .bind("bill", before.bill().value())
                .bind("limit", limit);
    }

    List<Long> stores(OrgId org, Collection<CustomerId> customers) {
        return transactions.in(
                org,
                handle -> handle.createQuery(STORES)
                        .bind("org", org.value())
                        .bindArray("customers", Long.class, values(customers))
                        .mapTo(Long.class)
                        .list());
    }

    List<Bill> numbered(OrgId org, String number, BillFilter.Place place, BillFilter.Mark before, int limit) {
        return transactions.in(
                org,
                handle -> placed(handle.createQuery(NUMBERED), place, before, limit)
                        .bind("org", org.value())
                        .bind("number", number)
                        .map((row, _) -> BillRows.bill(row))
                        .list());
    }

    List<Bill> returnsOf(OrgId org, Bill sale, Collection<CustomerId> members, int limit) {
        return transactions.in(
                org,
                handle -> handle.createQuery(RETURNS)
                        .bind("org", org.value())
                        .bindArray("customers", Long.class, values(members))
                        .bind("sale", sale.id().value())
                        .bind("parent", Long.toString(sale.id().value()))
                        .bind("mixed", BillType.MIXED.code())
                        .bind("number", sale.head().number())
                        .bind("limit", limit)
                        .map((row, _) -> BillRows.bill(row))
                        .list());
    }

    private static Object[] values(Collection<CustomerId> customers) {
        return customers.stream().map(CustomerId::value).toArray();
    }
}

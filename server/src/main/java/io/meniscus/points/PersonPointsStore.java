package io.meniscus.points;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsAccount;
import io.meniscus.points.PersonPoints.Level;
import io.meniscus.points.PersonPoints.Mark;
import io.meniscus.run.database.OrgTransactions;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads what persons have, by their customers. */
public final class PersonPointsStore {
    static final String ACCOUNTS = LedgerStore.ACCOUNTS + " order by a.customer_id, a.program_id";

    static final String OPEN_LOTS = """
            select %s
              from points_lot l
             where l.org_id = :org and l.customer_id = any(:customers)
               and l.value <> l.redeemed + l.expired + l.returned + l.moved
             order by l.expires_at, l.awarded_at, l.id limit :limit""".formatted(PointsRows.LOT);

    static final String ENTRIES = """
            with found as materialized (
                 select * from ledger_entry
                  where org_id = :org and customer_id = any(:customers)
                    and (at, event_log_id, customer_id, program_id) < (:at, :event, :customer, :program))
            select %s
              from found e
             order by e.at desc, e.event_log_id desc, e.customer_id desc, e.program_id desc limit :limit
            """.formatted(PointsRows.ENTRY);

    static final String ABOUT_BILLS = """
            with found as materialized (
                 select * from ledger_entry
                  where org_id = :org and customer_id = any(:customers)
                    and (bill_id = any(:bills) or event = :returned and reference_id = any(:bills) or lots && :lots))
            select %s
              from found e
             order by e.at, e.event_log_id, e.customer_id, e.program_id limit :limit
            """.formatted(PointsRows.ENTRY);

    static final String LEVELS = """
            select at, points
              from (select at, event_log_id,
                           sum(net) over (order by at, event_log_id)::bigint as points
                      from (select e.event_log_id, min(e.at) as at,
                                   sum(case when p.destination = 1 then p.amount else 0 end
                                       - case when p.source = 1 then p.amount else 0 end) as net
                              from ledger_entry e
                             cross join lateral unnest(e.sources, e.destinations, e.amounts)
                                   as p(source, destination, amount)
                             where e.org_id = :org and e.customer_id = any(:customers)
                             group by e.event_log_id) each) level
             order by at desc, event_log_id desc limit :limit""";

    private static final String LOTS = """
            select %s from points_lot l where l.org_id = :org and l.id = any(:lots)""".formatted(PointsRows.LOT);

    private final OrgTransactions transactions;

    public PersonPointsStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    List<PointsAccount> accounts(OrgId org, Collection<CustomerId> members) {
        return transactions.in(
                org,
                handle -> of(handle.createQuery(ACCOUNTS), org, members)
                        .map((row, _) -> PointsRows.account(row))
                        .list());
    }

    List<Lot> openLots(OrgId org, Collection<CustomerId> members, int limit) {
        return transactions.in(
                org,
                handle -> of(handle.createQuery(OPEN_LOTS), org, members)
                        .bind("limit", limit)
                        .map((row, _) -> PointsRows.lot(row))
                        .list());
    }

    List<LedgerEntry> entries(OrgId org, Collection<CustomerId> members, Mark before, int limit) {
        return entries(org, handle -> page(handle.createQuery(ENTRIES), org, members, before, limit));
    }

    List<LedgerEntry> entriesAbout(
            OrgId org, Collection<CustomerId> customers, Collection<BillId> bills, Collection<LotId> lots, int limit) {
        return entries(
                org,
                handle -> of(handle.createQuery(ABOUT_BILLS), org, customers)
                        .bindArray(
                                "bills",
                                Long.class,
                                bills.stream().map(BillId::value).toArray())
                        .bindArray(
                                "lots",
                                Long.class,
                                lots.stream().map(LotId::value).toArray())
                        .bind("returned", LedgerEvent.RETURN_BILL.code())
                        .bind("limit", limit));
    }

    /** Asked twice: the lots that entries made are looked up in between. */
    private List<LedgerEntry> entries(OrgId org, Function<Handle, Query> asked) {
        return transactions.in(org, handle -> {
            var opened = asked
                    .apply(handle)
                    .map((row, _) -> (Object[]) row.getArray("opened").getArray())
                    .stream()
                    .flatMap(ids -> List.of(ids).stream())
                    .toArray();
            var origins = new HashMap<LotId, Lot.Origin>();
            handle.createQuery(LOTS)
                    .bind("org", org.value())
                    .bindArray("lots", Long.class, opened)
                    .map((row, _) -> PointsRows.lot(row))
                    .forEach(lot -> origins.put(lot.id(), lot.origin()));
            return asked.apply(handle)
                    .map((row, _) -> PointsRows.entry(row, origins))
                    .list();
        });
    }

    private static Query page(Query query, OrgId org, Collection<CustomerId> members, Mark before, int limit) {
        return of(query, org, members)
                .bind("at", before.at().atOffset(ZoneOffset.UTC))
                .bind("event", before.event())
                .bind("customer", before.account().customer().value())
                .bind("program", before.account().program().value())
                .bind("limit", limit);
    }

    List<Level> levels(OrgId org, Collection<CustomerId> members, int limit) {
        return transactions.in(
                org,
                handle -> of(handle.createQuery(LEVELS), org, members)
                        .bind("limit", limit)
                        .map((row, _) -> new Level(
                                row.getObject(1, OffsetDateTime.class).toInstant(), new Points(row.getLong(2))))
                        .list());
    }

    private static Query of(Query query, OrgId org, Collection<CustomerId> members) {
        return query.bind("org", org.value())
                .bindArray(
                        "customers",
                        Long.class,
                        members.stream().map(CustomerId::value).toArray());
    }
}

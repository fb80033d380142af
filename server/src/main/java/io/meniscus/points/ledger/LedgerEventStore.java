package io.meniscus.points.ledger;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.AwardType;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Points;
import io.meniscus.points.ledger.BookedEvent.Move;
import io.meniscus.points.ledger.EventFilter.Side;
import io.meniscus.run.database.OrgTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads what events did to the points of persons. Everything goes by the entries of the persons' customers. */
public final class LedgerEventStore {
    /**
     * A person's events, each with what it did by program and category; the first one there opens it. Books up to 3 are
     * the customer's own: what goes to one is credited, what leaves it debited.
     */
    private static final String SHOWN = """
            with posted as (
                 select e.event_log_id, e.event, e.at, e.bill_id, e.reference_id, e.program_id, r.till_id,
                        p.source, p.destination, p.amount
                   from ledger_entry e
                  cross join lateral unnest(e.sources, e.destinations, e.amounts) as p(source, destination, amount)
            """ + ReferenceRows.OF_ENTRY + """
                  where e.org_id = :org and e.customer_id = any(:customers)),
                 moved as (
                 select event_log_id, event, at, bill_id, reference_id, program_id, till_id,
                        destination as book, amount as credit, 0::bigint as debit
                   from posted where destination <= 3
                  union all
                 select event_log_id, event, at, bill_id, reference_id, program_id, till_id, source, 0, amount
                   from posted where source <= 3),
                 booked as (
                 select event_log_id, program_id, book, min(event) as event, min(at) as at, max(bill_id) as bill_id,
                        max(reference_id) as reference_id, max(till_id) as till_id,
                        sum(credit)::bigint as credit, sum(debit)::bigint as debit,
                        row_number() over (partition by program_id, book order by min(at), event_log_id) = 1 as opens
                   from moved
                  group by event_log_id, program_id, book),
                 shown as (
                 select * from booked
                  where book = any(:books)
                    and (cardinality(:programs::bigint[]) = 0 or program_id = any(:programs)
                         or till_id = any(:concept_tills))
                    and (cardinality(:tills::bigint[]) = 0 or till_id = any(:tills))
                    and at between :from and :until)
            """;

    private static final String HAS_SIDE = "credit > 0 and :credits or debit > 0 and :debits or opens and :openings";

    static final String PAGE = SHOWN + """
            , listed as (
                 select event_log_id, min(at) as happened, count(*) over () as total
                   from shown
                  group by event_log_id
                 having bool_or(%s)
                  order by happened %s, event_log_id %s limit :limit offset :offset)
            select s.event_log_id, s.event, s.at, s.bill_id, s.reference_id, s.program_id, s.book, s.credit, s.debit,
                   s.opens, l.total
              from listed l
              join shown s using (event_log_id)
             order by l.happened %s, s.event_log_id %s, s.program_id, s.book""";

    static final String EVENTS = SHOWN + """
            select event_log_id, event, at, bill_id, reference_id, program_id, book, credit, debit, opens
              from shown
             where event_log_id = any(:events)
             order by at, event_log_id, program_id, book""";

    static final String ACCOUNTS = SHOWN + """
            select program_id, book
              from shown
             group by program_id, book
            having bool_or(%s)
             order by program_id, book""".formatted(HAS_SIDE);

    static final String REFERENCES = """
            select distinct on (e.event_log_id) e.event_log_id, %s
              from ledger_entry e
            %s where e.org_id = :org and e.customer_id = any(:customers) and e.event_log_id = any(:events)
             order by e.event_log_id, e.customer_id, e.program_id
            """.formatted(ReferenceRows.COLUMNS, ReferenceRows.OF_ENTRY);

    static final String AWARDS = """
            select e.event_log_id, l.id, l.program_id, l.category, l.type, l.expiry, l.awarded_at, l.expires_at,
                   l.promotion_id,
                   (select coalesce(sum(p.amount), 0)::bigint
                      from unnest(e.lots, e.sources, e.amounts) as p(lot, source, amount)
                     where p.lot = l.id and p.source between 10 and 13),
                   l.returned
              from ledger_entry e
             cross join lateral unnest(e.opened) as o(id)
             cross join lateral (
                   select * from points_lot where org_id = :org and id = o.id offset 0) l
             where e.org_id = :org and e.customer_id = any(:customers) and e.event_log_id = any(:events)
             order by e.event_log_id, l.id""";

    static final String NUMBERS = """
            select distinct e.event_log_id
              from ledger_entry e
             where e.org_id = :org and e.customer_id = any(:customers) and e.event = :event
               and (e.bill_id = any(:references) and e.bill_id <> 0
                    or e.reference_id = any(:references) and e.reference_id <> 0)
             order by e.event_log_id""";

    /** What is left of each lot after the entries up to an instant, and when it lapses after them. */
    static final String LEFT = """
            with entry as materialized (
                 select customer_id, program_id, seq, lots, sources, destinations, amounts, rolled, rolled_to
                   from ledger_entry
                  where org_id = :org and customer_id = any(:customers) and at <= :until),
                 open as (
                 select p.lot,
                        sum(case when p.destination <= 3 then p.amount else 0 end
                            - case when p.source <= 3 then p.amount else 0 end)::bigint as amount
                   from entry e
                  cross join lateral unnest(e.lots, e.sources, e.destinations, e.amounts)
                        as p(lot, source, destination, amount)
                  group by p.lot
                 having sum(case when p.destination <= 3 then p.amount else 0 end
                            - case when p.source <= 3 then p.amount else 0 end) <> 0),
                 moved as (
                 select distinct on (m.lot) m.lot, timestamptz 'epoch' + m.until * interval '1 microsecond' as until
                   from entry e
                  cross join lateral unnest(e.rolled, e.rolled_to) as m(lot, until)
                  order by m.lot, e.seq desc)
            select l.customer_id, l.program_id, l.category, l.type, o.amount, coalesce(m.until, l.first_expiry)
              from open o
             cross join lateral (
                   select * from points_lot where org_id = :org and id = o.lot offset 0) l
              left join moved m on m.lot = o.lot""";

    private final OrgTransactions transactions;

    public LedgerEventStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    EventPage page(OrgId org, EventFilter filter, EventPage.Asked asked) {
        return transactions.in(org, handle -> {
            var order = asked.order().name();
            var rows = filtered(handle.createQuery(PAGE.formatted(HAS_SIDE, order, order, order, order)), org, filter)
                    .bind("limit", asked.limit())
                    .bind("offset", asked.offset())
                    .map((row, _) -> new Row(event(row), move(row, 6), row.getInt(11)))
                    .list();
            var events = gathered(handle, org, filter.members(), rows);
            return new EventPage(events, rows.isEmpty() ? 0 : rows.getFirst().total());
        });
    }

    List<BookedEvent> events(OrgId org, Collection<CustomerId> members, Collection<Long> numbers) {
        return transactions.in(org, handle -> {
            var rows = filtered(handle.createQuery(EVENTS), org, EventFilter.all(members))
                    .bindArray("events", Long.class, numbers.toArray())
                    .map((row, _) -> new Row(event(row), move(row, 6), 0))
                    .list();
            return gathered(handle, org, members, rows);
        });
    }

    private record Row(BookedEvent event, Move move, int total) {}

    private static BookedEvent event(ResultSet row) throws SQLException {
        return new BookedEvent(
                row.getLong(1),
                LedgerEvent.of(row.getShort(2)),
                instant(row, 3),
                new BillId(row.getLong(4)),
                row.getLong(5),
                EventReference.NOTHING,
                List.of());
    }

    private static Move move(ResultSet row, int column) throws SQLException {
        var credited = new Points(row.getLong(column + 2));
        var debited = new Points(row.getLong(column + 3));
        var sides = EnumSet.noneOf(Side.class);
        if (credited.isPositive()) {
            sides.add(Side.CREDIT);
        }
        if (debited.isPositive()) {
            sides.add(Side.DEBIT);
        }
        if (row.getBoolean(column + 4)) {
            sides.add(Side.OPENING_BALANCE);
        }
        return new Move(new ProgramId(row.getInt(column)), category(row, column + 1), credited, debited, sides);
    }

    private static Category category(ResultSet row, int column) throws SQLException {
        var book = Book.of(row.getShort(column));
        for (var category : Category.values()) {
            if (category.balance() == book) {
                return category;
            }
        }
        throw new IllegalStateException(book + " is no balance");
    }

    /** Rows to events in their order, with what they refer to. */
    private static List<BookedEvent> gathered(
            Handle handle, OrgId org, Collection<CustomerId> members, List<Row> rows) {
        var events = new LinkedHashMap<Long, BookedEvent>();
        for (var row : rows) {
            var event = events.getOrDefault(row.event().number(), row.event());
            events.put(event.number(), event.with(row.move()));
        }
        of(handle.createQuery(REFERENCES), org, members)
                .bindArray("events", Long.class, events.keySet().toArray())
                .map((row, _) -> new Referring(row.getLong(1), ReferenceRows.row(row, 2)))
                .forEach(each -> events.computeIfPresent(each.event(), (_, event) -> event.referringTo(each.to())));
        return List.copyOf(events.values());
    }

    private record Referring(long event, EventReference to) {}

    /** The programs and categories that a filter's events touched, with nothing in them. */
    List<Closing> accounts(OrgId org, EventFilter filter) {
        return transactions.in(
                org,
                handle -> filtered(handle.createQuery(ACCOUNTS), org, filter)
                        .map((row, _) -> new Closing(new ProgramId(row.getInt(1)), category(row, 2), Points.ZERO))
                        .list());
    }

    List<Award> awards(OrgId org, Collection<CustomerId> members, Collection<Long> events) {
        return transactions.in(
                org,
                handle -> of(handle.createQuery(AWARDS), org, members)
                        .bindArray("events", Long.class, events.toArray())
                        .map((row, _) -> award(row))
                        .list());
    }

    private static Award award(ResultSet row) throws SQLException {
        return new Award(
                row.getLong(1),
                new LotId(row.getLong(2)),
                new ProgramId(row.getInt(3)),
                Category.of(row.getShort(4)),
                AwardType.of(row.getShort(5)),
                ExpiryKind.of(row.getShort(6)),
                instant(row, 7),
                instant(row, 8),
                row.getLong(9),
                new Points(row.getLong(10)),
                new Points(row.getLong(11)));
    }

    /** Numbers of a person's events of a kind, by the bills, redemptions or transfers they were written for. */
    List<Long> numbers(OrgId org, Collection<CustomerId> members, LedgerEvent event, Collection<Long> references) {
        return transactions.in(
                org,
                handle -> of(handle.createQuery(NUMBERS), org, members)
                        .bind("event", event.code())
                        .bindArray("references", Long.class, references.toArray())
                        .map((row, _) -> row.getLong(1))
                        .list());
    }

    List<LeftLot> left(OrgId org, Collection<CustomerId> members, Instant until) {
        return transactions.in(
                org,
                handle -> of(handle.createQuery(LEFT), org, members)
                        .bind("until", until.atOffset(ZoneOffset.UTC))
                        .map((row, _) -> new LeftLot(
                                new CustomerId(row.getLong(1)),
                                new ProgramId(row.getInt(2)),
                                Category.of(row.getShort(3)),
                                AwardType.of(row.getShort(4)),
                                new Points(row.getLong(5)),
                                instant(row, 6)))
                        .list());
    }

    private static Query of(Query query, OrgId org, Collection<CustomerId> members) {
        return query.bind("org", org.value()).bindArray("customers", Long.class, numbers(members, CustomerId::value));
    }

    private static Query filtered(Query query, OrgId org, EventFilter filter) {
        return of(query, org, filter.members())
                .bindArray(
                        "books",
                        Long.class,
                        numbers(filter.categories(), each -> each.balance().code()))
                .bindArray("programs", Long.class, numbers(filter.programs(), ProgramId::value))
                .bindArray("concept_tills", Long.class, numbers(filter.conceptTills(), each -> each.value()))
                .bindArray("tills", Long.class, numbers(filter.tills(), each -> each.value()))
                .bind("from", filter.span().from().atOffset(ZoneOffset.UTC))
                .bind("until", filter.span().until().atOffset(ZoneOffset.UTC))
                .bind("credits", has(filter.sides(), Side.CREDIT))
                .bind("debits", has(filter.sides(), Side.DEBIT))
                .bind("openings", has(filter.sides(), Side.OPENING_BALANCE));
    }

    private static boolean has(Set<Side> sides, Side side) {
        return sides.contains(side);
    }

    private static <T> Object[] numbers(Collection<T> all, ToLongFunction<T> number) {
        return all.stream().map(number::applyAsLong).toArray();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

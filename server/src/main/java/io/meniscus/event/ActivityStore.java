package io.meniscus.event;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.event.Event;
import io.meniscus.core.event.EventKind;
import io.meniscus.run.database.OrgTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** Reads events by customer. */
public final class ActivityStore {
    /** Found first and ordered then: in order they would be looked for along the primary key, through all of them. */
    static final String OF_CUSTOMERS = """
            with found as materialized (
                 select at, id, kind, customer_id, subject_id, till_id, request_id
                   from event
                  where org_id = :org and customer_id = any(:customers) and (at, id) < (:at, :id))
            select * from found order by at desc, id desc limit :limit""";

    static final String ABOUT = """
            with found as materialized (
                 select at, id, kind, customer_id, subject_id, till_id, request_id
                   from event
                  where org_id = :org and customer_id = :customer and at >= :from)
            select * from found where subject_id = :subject and kind = any(:kinds) order by at, id""";

    private final OrgTransactions transactions;

    public ActivityStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    List<Event> of(OrgId org, Collection<CustomerId> customers, Activity.Mark before, int limit) {
        return transactions.in(
                org,
                handle -> handle.createQuery(OF_CUSTOMERS)
                        .bind("org", org.value())
                        .bindArray(
                                "customers",
                                Long.class,
                                customers.stream().map(CustomerId::value).toList())
                        .bind("at", before.at().atOffset(ZoneOffset.UTC))
                        .bind("id", before.id())
                        .bind("limit", limit)
                        .map((row, _) -> event(row))
                        .list());
    }

    List<Event> about(OrgId org, CustomerId customer, long subject, Collection<EventKind> kinds, Instant from) {
        return transactions.in(
                org,
                handle -> handle.createQuery(ABOUT)
                        .bind("org", org.value())
                        .bind("customer", customer.value())
                        .bind("from", from.atOffset(ZoneOffset.UTC))
                        .bind("subject", subject)
                        .bindArray(
                                "kinds",
                                Long.class,
                                kinds.stream()
                                        .map(EventKind::code)
                                        .map(Short::longValue)
                                        .toArray())
                        .map((row, _) -> event(row))
                        .list());
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                RequestHistoryStore.kind(row.getInt("kind")),
                new CustomerId(row.getLong("customer_id")),
                row.getLong("subject_id"),
                new TillId(row.getLong("till_id")),
                RequestId.of(row.getLong("request_id")));
    }
}

package io.meniscus.event;

import io.meniscus.access.LoginKind;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.identity.Stamp;
import io.meniscus.run.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads the request log and what stands beside a call in the database. Lists read by time, a trace by request id. */
public final class RequestHistoryStore {
    private static final String SHOWN = """
            select l.at, l.request_id, coalesce(l.caller_request_id, '') as caller_request_id, l.method, l.route,
                   l.http_status, l.code, l.micros, l.principal_kind, l.principal_id, coalesce(c.name, '') as client,
                   l.till_id, l.request_bytes, l.reply_bytes, l.items
            """;

    private static final String CLIENT = """
              left join api_client c on c.org_id = l.org_id and c.id = l.principal_id and l.principal_kind = 2
            """;

    private static final String COLUMNS = SHOWN + " from request_log l\n" + CLIENT;

    /** What the engine wrote carries its request's instant, by which the primary key leads to the call. */
    static final String BY_STAMP = SHOWN + """
              from unnest(:micros, :ids) as wanted(at, id)
             cross join lateral (
                   select * from request_log r
                    where r.org_id = :org and r.at = timestamptz 'epoch' + wanted.at * interval '1 microsecond'
                      and r.request_id = wanted.id
                   offset 0) l
            """ + CLIENT;

    /** What has an id. In no order: sorted ones would be looked for along the primary key, through all of a month. */
    static final String BY_ID = COLUMNS + " where l.org_id = :org and l.request_id = :id";

    private final Jdbi jdbi;

    public RequestHistoryStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<LoggedCall> list(OrgId org, CallFilter filter) {
        return jdbi.inTransaction(handle -> {
            enter(handle, org);
            return handle.createQuery(COLUMNS + """
                             where l.org_id = :org and l.at > :after and l.at < :before
                               and (:till = 0 or l.till_id = :till)
                               and (:route = '' or strpos(l.route, :route) > 0)
                               and (:outcome = 0 or :outcome = case when l.http_status >= 400
                                    or l.code not in (0, 200) or l.items ~ '(^| )(?!200( |$))' then 2 else 1 end)
                             order by l.at desc, l.request_id desc
                             limit :limit""")
                    .bind("org", org.value())
                    .bind("after", utc(filter.after()))
                    .bind("before", utc(filter.before()))
                    .bind("till", filter.till().value())
                    .bind("route", filter.route())
                    .bind(
                            "outcome",
                            switch (filter.outcomes()) {
                                case ALL -> 0;
                                case GOOD -> 1;
                                case REFUSED -> 2;
                            })
                    .bind("limit", filter.limit())
                    .map((row, _) -> call(row))
                    .list();
        });
    }

    Optional<CallTrace> trace(OrgId org, RequestId id) {
        return jdbi.inTransaction(handle -> {
            enter(handle, org);
            return handle
                    .createQuery(BY_ID)
                    .bind("org", org.value())
                    .bind("id", id.bits())
                    .map((row, _) -> call(row))
                    .list()
                    .stream()
                    .max(Comparator.comparing(LoggedCall::at))
                    .map(call -> trace(handle, org, call));
        });
    }

    List<LoggedCall> calls(OrgId org, List<Stamp> stamps) {
        return jdbi.inTransaction(handle -> {
            enter(handle, org);
            return handle.createQuery(BY_STAMP)
                    .bind("org", org.value())
                    .bindArray(
                            "micros",
                            Long.class,
                            stamps.stream()
                                    .map(stamp -> Column.micros(stamp.at()))
                                    .toList())
                    .bindArray(
                            "ids",
                            Long.class,
                            stamps.stream().map(stamp -> stamp.request().bits()).toList())
                    .map((row, _) -> call(row))
                    .list();
        });
    }

    private static CallTrace trace(Handle handle, OrgId org, LoggedCall call) {
        var events = events(handle, org, call);
        var customers = events.stream()
                .map(event -> event.customer().value())
                .distinct()
                .toArray(Long[]::new);
        return new CallTrace(call, events, touched(handle, org, customers), merges(handle, org, call.id(), customers));
    }

    /** Events carry their request's instant, which is what an index leads to. */
    private static List<CallTrace.Written> events(Handle handle, OrgId org, LoggedCall call) {
        return handle.createQuery("""
                        select id, at, kind, customer_id, subject_id from event
                         where org_id = :org and at = :at and request_id = :id
                         order by id
                         limit 1000""")
                .bind("org", org.value())
                .bind("at", utc(call.at()))
                .bind("id", call.id().bits())
                .map((row, _) -> new CallTrace.Written(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        kind(row.getInt("kind")),
                        new CustomerId(row.getLong("customer_id")),
                        row.getLong("subject_id")))
                .list();
    }

    static EventKind kind(int code) {
        return Arrays.stream(EventKind.values())
                .filter(kind -> kind.code() == code)
                .findFirst()
                .orElseThrow();
    }

    private static List<CallTrace.Touched> touched(Handle handle, OrgId org, Long[] customers) {
        return handle.createQuery("""
                        select id, root_id from customer where org_id = :org and id = any(:customers) order by id""")
                .bind("org", org.value())
                .bindArray("customers", Long.class, (Object[]) customers)
                .map((row, _) -> new CallTrace.Touched(
                        new CustomerId(row.getLong("id")), new CustomerId(row.getLong("root_id"))))
                .list();
    }

    private static List<CallTrace.Joined> merges(Handle handle, OrgId org, RequestId id, Long[] customers) {
        return handle.createQuery("""
                        select victim_id, survivor_id, undone_at is not null as undone from merge_edge
                         where org_id = :org and request_id = :id
                           and (victim_id = any(:customers) or survivor_id = any(:customers))
                         order by id""")
                .bind("org", org.value())
                .bind("id", id.bits())
                .bindArray("customers", Long.class, (Object[]) customers)
                .map((row, _) -> new CallTrace.Joined(
                        new CustomerId(row.getLong("victim_id")),
                        new CustomerId(row.getLong("survivor_id")),
                        row.getBoolean("undone")))
                .list();
    }

    private static LoggedCall call(ResultSet row) throws SQLException {
        var items = row.getString("items");
        return new LoggedCall(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                RequestId.of(row.getLong("request_id")),
                row.getString("caller_request_id"),
                row.getString("method"),
                row.getString("route"),
                row.getInt("http_status"),
                row.getInt("code"),
                row.getLong("micros"),
                LoginKind.ofCode(row.getInt("principal_kind")),
                row.getLong("principal_id"),
                row.getString("client"),
                new TillId(row.getLong("till_id")),
                row.getLong("request_bytes"),
                row.getLong("reply_bytes"),
                items.isEmpty()
                        ? List.of()
                        : Arrays.stream(items.split(" ", -1))
                                .map(Integer::valueOf)
                                .toList());
    }

    private static void enter(Handle handle, OrgId org) {
        handle.createQuery("select set_config('app.org', :org, true)")
                .bind("org", Long.toString(org.value()))
                .mapTo(String.class)
                .one();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

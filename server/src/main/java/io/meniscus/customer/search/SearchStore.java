package io.meniscus.customer.search;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.search.Part;
import io.meniscus.core.identity.search.SearchRefusal;
import io.meniscus.core.world.Outcome;
import io.meniscus.run.Column;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The SQL of searches. Each condition that has an index is a query of the roots it holds for; a search intersects them
 * and looks the roots up. What is wanted is joined laterally, {@code offset 0} keeping the planner from turning that
 * round and reading an organization whole. A search that takes longer than two seconds is given up (461): beginnings
 * of a letter or two, endings and dates may hit or read a great many.
 */
public final class SearchStore {
    private static final String CANCELLED = "57014";

    static final String TEXT = """
            select c.root_id
              from unnest(?::text[], ?::text[]) as wanted(low, high)
             cross join lateral (
                   select customer_id from person_word
                    where org_id = ? and word >= wanted.low and word <= wanted.high and part = any(?::smallint[])
                   offset 0) w
             cross join lateral (select root_id from customer where org_id = ? and id = w.customer_id offset 0) c
            union
            select i.root_id
              from unnest(?::text[], ?::text[]) as wanted(low, high)
             cross join lateral (
                   select root_id from identifier
                    where org_id = ? and type = any(?::smallint[]) and value >= wanted.low and value <= wanted.high
                   offset 0) i""";

    static final String ENDING = """
            select c.root_id
              from person_word w
             cross join lateral (select root_id from customer where org_id = ? and id = w.customer_id offset 0) c
             where w.org_id = ? and w.part = any(?::smallint[]) and w.word like any(?::text[])
            union
            select i.root_id
              from identifier i
             where i.org_id = ? and i.type = any(?::smallint[]) and i.value like any(?::text[])""";

    static final String FULL_NAME = """
            select c.root_id
              from unnest(?::text[], ?::text[], ?::text[]) as wanted(first, low, high)
             cross join lateral (
                   select customer_id from person_word where org_id = ? and word = wanted.first and part = ? offset 0) f
             cross join lateral (
                   select 1 from person_word
                    where org_id = ? and word >= wanted.low and word <= wanted.high and part = ?
                      and customer_id = f.customer_id
                   offset 0) l
             cross join lateral (select root_id from customer where org_id = ? and id = f.customer_id offset 0) c""";

    static final String FIELD_TEXT = """
            select c.root_id
              from unnest(?::text[], ?::text[]) as wanted(low, high)
             cross join lateral (
                   select customer_id from field_value
                    where org_id = ? and kind = ? and field_id = ? and value >= wanted.low and value <= wanted.high
                   offset 0) v
             cross join lateral (select root_id from customer where org_id = ? and id = v.customer_id offset 0) c""";

    static final String FIELD_ENDING = """
            select c.root_id
              from field_value v
             cross join lateral (select root_id from customer where org_id = ? and id = v.customer_id offset 0) c
             where v.org_id = ? and v.kind = ? and v.field_id = ? and v.value like any(?::text[])""";

    static final String FIELD_NUMBER = """
            select c.root_id
              from (select customer_id,
                           case when value ~ '^-?[0-9]{1,15}([.][0-9]{1,15})?$' then value::numeric end as number
                      from field_value
                     where org_id = ? and kind = ? and field_id = ? offset 0) v
             cross join lateral (select root_id from customer where org_id = ? and id = v.customer_id offset 0) c
             where %s""".formatted(SpanColumns.COVERS.formatted("v.number"));

    static final String ROOTS_OF_HITS = """
            select r.id, r.registered_at
              from hit
             cross join lateral (
                   select id, status_label_id, registered_at, registered_till from customer
                    where org_id = ? and id = hit.root_id offset 0) r
             where (r.status_label_id is null or not r.status_label_id = any(?::bigint[]))""";

    static final String ALL_ROOTS = """
            select r.id, r.registered_at
              from customer r
             where r.org_id = ? and r.id = r.root_id
               and (r.status_label_id is null or not r.status_label_id = any(?::bigint[]))""";

    static final String REGISTERED = """
            r.registered_at >= timestamptz 'epoch' + ? * interval '1 microsecond'
               and r.registered_at < timestamptz 'epoch' + ? * interval '1 microsecond'""";

    static final String REGISTERED_AT = "r.registered_till = any(?::bigint[])";

    static final String PAGE = """
            select counted.total, page.id
              from (select count(*) as total from found) counted
              left join (select id, registered_at from found order by registered_at desc, id desc limit ? offset ?) page
                   on true
             order by page.registered_at desc, page.id desc""";

    private final Jdbi jdbi;

    public SearchStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How many persons there are of whom all holds, and a page of their ids, the newest registered first. */
    record Page(int total, List<CustomerId> ids) {}

    /** A part of a statement and its parameters in their order. */
    record Fragment(String sql, List<Column> columns) {}

    /**
     * Persons of whom every condition holds.
     *
     * @param hidden status labels whose persons are left out
     */
    Outcome<Page> find(OrgId org, List<Condition> conditions, Set<Long> hidden, int limit, int offset) {
        if (conditions.stream().anyMatch(Condition.Never.class::isInstance)) {
            return Outcome.accepted(new Page(0, List.of()));
        }
        var statement = statement(org, conditions, hidden, limit, offset);
        try {
            return Outcome.accepted(jdbi.inTransaction(handle -> {
                enter(handle, org);
                var query = handle.createQuery(statement.sql());
                bind(query, statement.columns());
                return page(query);
            }));
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException cause && CANCELLED.equals(cause.getSQLState())) {
                return Outcome.refused(new SearchRefusal.Busy());
            }
            throw e;
        }
    }

    private static void enter(Handle handle, OrgId org) {
        handle.createQuery("select set_config('app.org', :org, true), set_config('statement_timeout', '2s', true)")
                .bind("org", Long.toString(org.value()))
                .mapTo(String.class)
                .one();
    }

    private static void bind(Query query, List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            Argument argument = (position, statement, _) -> column.bind(statement, position);
            query.bind(i, argument);
        }
    }

    private static Page page(Query query) {
        var ids = new ArrayList<CustomerId>();
        int all = 0;
        var rows = query.map((row, _) -> {
                    long total = row.getLong("total");
                    long id = row.getLong("id");
                    return new Row(total, row.wasNull() ? List.of() : List.of(new CustomerId(id)));
                })
                .list();
        for (var row : rows) {
            all = Math.toIntExact(row.total());
            ids.addAll(row.id());
        }
        return new Page(all, List.copyOf(ids));
    }

    /** A row of a page; no id where it is empty. */
    private record Row(long total, List<CustomerId> id) {}

    /** The whole statement of a search. */
    static Fragment statement(OrgId org, List<Condition> conditions, Set<Long> hidden, int limit, int offset) {
        var hits = new ArrayList<Fragment>();
        var filters = new ArrayList<Fragment>();
        for (var condition : conditions) {
            switch (condition) {
                case Condition.Registered(var from, var until) ->
                    filters.add(fragment(REGISTERED, Column.of(Column.micros(from)), Column.of(Column.micros(until))));
                case Condition.RegisteredAt(var tills) ->
                    filters.add(fragment(REGISTERED_AT, Column.longs(List.copyOf(tills), TillId::value)));
                case Condition.Measured measured -> filters.add(Measured.filter(org, measured));
                case Condition.Always _ -> {}
                case Condition.Text _,
                        Condition.Ending _,
                        Condition.FullName _,
                        Condition.FieldText _,
                        Condition.FieldEnding _,
                        Condition.FieldNumber _,
                        Condition.Any _,
                        Condition.Never _ -> hits.add(roots(org, condition));
            }
        }
        var columns = new ArrayList<Column>();
        var sql = new StringBuilder("with ");
        if (!hits.isEmpty()) {
            sql.append("hit as materialized (")
                    .append(joined(hits, "\nintersect\n"))
                    .append("),\n");
            hits.forEach(hit -> columns.addAll(hit.columns()));
        }
        sql.append("found as materialized (").append(hits.isEmpty() ? ALL_ROOTS : ROOTS_OF_HITS);
        columns.add(Column.of(org.value()));
        columns.add(Column.longs(List.copyOf(hidden), Long::longValue));
        for (var filter : filters) {
            sql.append("\n   and ").append(filter.sql());
            columns.addAll(filter.columns());
        }
        sql.append(")\n").append(PAGE);
        columns.add(Column.of((long) limit));
        columns.add(Column.of((long) offset));
        return new Fragment(sql.toString(), columns);
    }

    private static String joined(List<Fragment> fragments, String by) {
        return fragments.stream().map(one -> "(" + one.sql() + ")").collect(Collectors.joining(by));
    }

    private static Fragment fragment(String sql, Column... columns) {
        return new Fragment(sql, List.of(columns));
    }

    /** The roots that a condition holds for. */
    private static Fragment roots(OrgId org, Condition condition) {
        var organization = Column.of(org.value());
        return switch (condition) {
            case Condition.Text(var parts, var ranges) ->
                fragment(
                        TEXT,
                        lows(ranges),
                        highs(ranges),
                        organization,
                        words(parts),
                        organization,
                        lows(ranges),
                        highs(ranges),
                        organization,
                        identifiers(parts));
            case Condition.Ending(var parts, var endings) ->
                fragment(
                        ENDING,
                        organization,
                        organization,
                        words(parts),
                        patterns(endings),
                        organization,
                        identifiers(parts),
                        patterns(endings));
            case Condition.FullName(var names) ->
                fragment(
                        FULL_NAME,
                        Column.texts(names, Condition.BothNames::first),
                        Column.texts(names, name -> name.last().low()),
                        Column.texts(names, name -> name.last().high()),
                        organization,
                        Column.of(Part.FIRST_NAME.code()),
                        organization,
                        Column.of(Part.LAST_NAME.code()),
                        organization);
            case Condition.FieldText(var field, var ranges) ->
                fragment(
                        FIELD_TEXT,
                        lows(ranges),
                        highs(ranges),
                        organization,
                        Column.of(field.kind().code()),
                        Column.of(field.id()),
                        organization);
            case Condition.FieldEnding(var field, var endings) ->
                fragment(
                        FIELD_ENDING,
                        organization,
                        organization,
                        Column.of(field.kind().code()),
                        Column.of(field.id()),
                        patterns(endings));
            case Condition.FieldNumber(var field, var span) -> numbers(organization, field, span);
            case Condition.Any(var conditions) -> {
                var all = conditions.stream().map(one -> roots(org, one)).toList();
                yield new Fragment(
                        joined(all, "\nunion\n"),
                        all.stream().flatMap(one -> one.columns().stream()).toList());
            }
            case Condition.Registered _,
                    Condition.RegisteredAt _,
                    Condition.Measured _,
                    Condition.Always _,
                    Condition.Never _ ->
                throw new IllegalArgumentException("no condition that has roots of its own: " + condition);
        };
    }

    private static Fragment numbers(Column organization, FieldKey field, Span span) {
        var columns = new ArrayList<>(
                List.of(organization, Column.of(field.kind().code()), Column.of(field.id()), organization));
        columns.addAll(SpanColumns.of(span));
        return new Fragment(FIELD_NUMBER, columns);
    }

    private static Column lows(List<Range> ranges) {
        return Column.texts(ranges, Range::low);
    }

    private static Column highs(List<Range> ranges) {
        return Column.texts(ranges, Range::high);
    }

    private static Column words(Parts parts) {
        return Column.shorts(List.copyOf(parts.words()), Part::code);
    }

    private static Column identifiers(Parts parts) {
        return Column.shorts(List.copyOf(parts.identifiers()), IdentifierType::code);
    }

    /** {@code like} patterns of endings, taken as they are. */
    private static Column patterns(Collection<String> endings) {
        return Column.texts(
                List.copyOf(endings),
                ending -> "%" + ending.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"));
    }
}

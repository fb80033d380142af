package io.meniscus.customer.request;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.request.CustomerRequest;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.identity.request.Steps;
import io.meniscus.run.database.OrgTransactions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads requests for whoever looks at them. */
public final class RequestListStore {
    private final OrgTransactions transactions;

    public RequestListStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    List<CustomerRequest> find(OrgId org, Collection<RequestNumber> numbers) {
        return transactions.in(
                org,
                handle -> handle.createQuery("""
                        select %s
                          from customer_request r
                         where r.org_id = :org and r.id = any(:numbers)""".formatted(RequestRows.COLUMNS))
                        .bind("org", org.value())
                        .bindArray(
                                "numbers",
                                Long.class,
                                numbers.stream().map(RequestNumber::value).toList())
                        .map((row, _) -> RequestRows.request(row))
                        .list());
    }

    RequestFilter.Page list(OrgId org, RequestFilter filter, RequestFilter.Part part) {
        var conditions = new Conditions(org, filter);
        return transactions.in(
                org, handle -> new RequestFilter.Page(rows(handle, conditions, part), total(handle, conditions)));
    }

    private static List<CustomerRequest> rows(Handle handle, Conditions conditions, RequestFilter.Part part) {
        return conditions
                .bind(handle.createQuery("""
                        select %s from customer_request r where %s order by %s limit :limit offset :offset""".formatted(
                        RequestRows.COLUMNS, conditions.sql(), part.order().sql())))
                .bind("limit", part.limit())
                .bind("offset", part.offset())
                .map((row, _) -> RequestRows.request(row))
                .list();
    }

    private static int total(Handle handle, Conditions conditions) {
        return conditions
                .bind(handle.createQuery("select count(*) from customer_request r where " + conditions.sql()))
                .mapTo(Integer.class)
                .one();
    }

    /** What a filter asks, as SQL and what is bound to it. */
    private static final class Conditions {
        private final List<String> texts = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();
        private final Map<String, List<?>> arrays = new LinkedHashMap<>();

        Conditions(OrgId org, RequestFilter filter) {
            add("r.org_id = :org", "org", org.value());
            codes("r.kind", "kinds", filter.kinds(), kind -> kind.code());
            codes("r.status", "statuses", filter.statuses(), status -> status.code());
            if (!filter.customers().isEmpty()) {
                texts.add("(r.customer_id = any(:customers) or r.target_id = any(:customers))");
                arrays.put(
                        "customers",
                        filter.customers().stream().map(CustomerId::value).toList());
            }
            addIfAny("r.added_at >= :from", "from", utc(filter.span().from()));
            addIfAny("r.added_at < :before", "before", utc(filter.span().before()));
            addIfAny("r.id >= :first", "first", number(filter.numbers().first()));
            addIfAny("r.id <= :last", "last", number(filter.numbers().last()));
            handled(filter.handling());
        }

        private void handled(RequestFilter.Handling handling) {
            codes("r.approval", "approvals", handling.approvals(), approval -> approval.code());
            if (!handling.steps().equals(EnumSet.allOf(Steps.class))) {
                add("r.one_step = :oneStep", "oneStep", handling.steps().contains(Steps.ONE));
            }
            var added = handling.addedAt();
            addIfAny("r.added_till = :addedTill", "addedTill", added == null ? null : added.value());
            var decided = handling.decidedAt();
            addIfAny("r.decided_till = :decidedTill", "decidedTill", decided == null ? null : decided.value());
        }

        private <E> void codes(String column, String name, Set<E> wanted, ToIntFunction<E> code) {
            texts.add(column + " = any(:" + name + "::smallint[])");
            arrays.put(name, wanted.stream().map(code::applyAsInt).toList());
        }

        private void add(String text, String name, Object value) {
            texts.add(text);
            values.put(name, value);
        }

        private void addIfAny(String text, String name, @Nullable Object value) {
            if (value != null) {
                add(text, name, value);
            }
        }

        private static @Nullable Long number(@Nullable RequestNumber number) {
            return number == null ? null : number.value();
        }

        private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
            return at == null ? null : at.atOffset(ZoneOffset.UTC);
        }

        String sql() {
            return String.join(" and ", texts);
        }

        Query bind(Query query) {
            values.forEach(query::bind);
            arrays.forEach((name, array) ->
                    query.bindArray(name, name.equals("customers") ? Long.class : Integer.class, array));
            return query;
        }
    }
}

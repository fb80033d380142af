package io.meniscus.customer.erasure;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.erasure.ErasedKind;
import io.meniscus.core.identity.erasure.ErasureRequest;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.run.database.OrgTransactions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Reads requests for erasure for whoever looks at them, and for the sweep. */
public final class ErasureRequestStore {
    private static final String COLUMNS = ErasureRows.COLUMNS;

    private final OrgTransactions transactions;

    public ErasureRequestStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    Optional<ErasureRequest> find(OrgId org, RequestNumber id) {
        return transactions.in(
                org,
                handle -> handle.createQuery(
                                "select " + COLUMNS + " from erasure_request r where r.org_id = :org and r.id = :id")
                        .bind("org", org.value())
                        .bind("id", id.value())
                        .map((row, _) -> ErasureRows.request(row))
                        .findOne());
    }

    ErasurePage list(OrgId org, ErasureFilter filter) {
        var by = switch (filter.sort()) {
            case ADDED_ON -> "r.added_at";
            case LAST_UPDATED_ON -> "r.changed_at";
        };
        var way = switch (filter.order()) {
            case ASC -> "asc";
            case DESC -> "desc";
        };
        var condition = """
                 from erasure_request r
                where r.org_id = :org
                  and (:status::smallint is null or r.status = :status)
                  and (:customers::bigint[] is null or r.customer_id = any(:customers))
                  and (:accounts::bigint[] is null or r.account_id = any(:accounts))
                  and (:from::timestamptz is null or r.added_at >= :from)
                  and (:until::timestamptz is null or r.added_at < :until)""";
        var values = new LinkedHashMap<String, @Nullable Object>();
        var status = filter.status();
        values.put("org", org.value());
        values.put("status", status == null ? null : status.code());
        values.put("customers", numbers(filter.customers(), CustomerId::value));
        values.put("accounts", numbers(filter.accounts(), AccountId::value));
        values.put("from", utc(filter.from()));
        values.put("until", utc(filter.until()));
        return transactions.in(org, handle -> {
            int total = handle.createQuery("select count(*)" + condition)
                    .bindMap(values)
                    .mapTo(Integer.class)
                    .one();
            var page = handle.createQuery("select " + COLUMNS + condition + " order by " + by + " " + way + ", r.id "
                            + way + " limit :limit offset :offset")
                    .bindMap(values)
                    .bind("limit", filter.limit())
                    .bind("offset", filter.offset())
                    .map((row, _) -> ErasureRows.request(row))
                    .list();
            return new ErasurePage(total, page);
        });
    }

    private static <T> Long @Nullable [] numbers(@Nullable List<T> values, ToLongFunction<T> number) {
        return values == null ? null : values.stream().map(number::applyAsLong).toArray(Long[]::new);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    List<ErasureRequest> of(OrgId org, List<CustomerId> customers) {
        return transactions.in(
                org,
                handle -> handle.createQuery("select " + COLUMNS + """

                          from erasure_request r
                         where r.org_id = :org and r.customer_id = any(:customers)
                         order by r.id""")
                        .bind("org", org.value())
                        .bindArray("customers", Long.class, ids(customers))
                        .map((row, _) -> ErasureRows.request(row))
                        .list());
    }

    Receipt receipt(OrgId org, RequestNumber id) {
        return transactions.in(org, handle -> {
            var removed = new LinkedHashMap<ErasedKind, Long>();
            handle.createQuery("""
                            select kind, removed
                              from erasure_count
                             where org_id = :org and erasure_id = :id and removed > 0""")
                    .bind("org", org.value())
                    .bind("id", id.value())
                    .map((row, _) -> Map.entry(ErasedKind.ofCode(row.getInt(1)), row.getLong(2)))
                    .forEach(count -> removed.put(count.getKey(), count.getValue()));
            return new Receipt(removed);
        });
    }

    /** Approved requests that are due, those due longest first. */
    List<ErasureRequest> due(OrgId org, Instant now, int most) {
        return some(org, "r.status = 2 and r.due_at <= :at order by r.due_at, r.id", now, most);
    }

    /** Requests whose persons were erased before an instant and not looked at again. */
    List<ErasureRequest> late(OrgId org, Instant before, int most) {
        return some(
                org,
                "r.status = 5 and not r.looked_twice and r.deleted_at < :at order by r.deleted_at, r.id",
                before,
                most);
    }

    private List<ErasureRequest> some(OrgId org, String condition, Instant at, int most) {
        return transactions.in(
                org,
                handle -> handle.createQuery("select " + COLUMNS + " from erasure_request r where r.org_id = :org and "
                                + condition + " limit :most")
                        .bind("org", org.value())
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .bind("most", most)
                        .map((row, _) -> ErasureRows.request(row))
                        .list());
    }

    /** Handles of pictures whose bytes are in files, by the customer that a request names, of all its person is. */
    Map<CustomerId, List<String>> files(OrgId org, Collection<CustomerId> customers) {
        return transactions.in(org, handle -> {
            var files = new LinkedHashMap<CustomerId, List<String>>();
            handle.createQuery("""
                            select c.id, p.handle
                              from customer c
                              join customer m on m.org_id = c.org_id and m.root_id = c.root_id
                              join customer_image p on p.org_id = m.org_id and p.customer_id = m.id
                             where c.org_id = :org and c.id = any(:customers) and p.content is null
                             order by c.id, p.id""")
                    .bind("org", org.value())
                    .bindArray("customers", Long.class, ids(customers))
                    .map((row, _) -> Map.entry(new CustomerId(row.getLong(1)), row.getString(2)))
                    .forEach(file -> files.computeIfAbsent(file.getKey(), _ -> new ArrayList<>())
                            .add(file.getValue()));
            return files;
        });
    }

    private static List<Long> ids(Collection<CustomerId> customers) {
        return customers.stream().map(CustomerId::value).toList();
    }
}

package io.meniscus.customer;

import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Counts over the table of customers. */
public final class CustomerCountStore {
    private final Jdbi jdbi;

    public CustomerCountStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Persons: customers less those merged into another. Reads the index of the primary key from end to end. */
    long persons(OrgId org) {
        return jdbi.inTransaction(handle -> {
            enter(handle, org);
            return handle.createQuery("""
                            select (select count(*) from customer where org_id = :org)
                                 - (select count(*) from merge_edge where org_id = :org and undone_at is null)""")
                    .bind("org", org.value())
                    .mapTo(Long.class)
                    .one();
        });
    }

    /** How many registered at some tills, by the day in a zone, in {@code [from, until)}; days without one lack. */
    Map<LocalDate, Long> registered(OrgId org, Collection<TillId> tills, Instant from, Instant until, ZoneId zone) {
        return jdbi.inTransaction(handle -> {
            enter(handle, org);
            var days = new TreeMap<LocalDate, Long>();
            handle.createQuery("""
                            select (registered_at at time zone :zone)::date as day, count(*) as customers
                              from customer
                             where org_id = :org and registered_at >= :from and registered_at < :until
                               and registered_till = any(:tills)
                             group by 1""")
                    .bind("zone", zone.getId())
                    .bind("org", org.value())
                    .bind("from", from.atOffset(ZoneOffset.UTC))
                    .bind("until", until.atOffset(ZoneOffset.UTC))
                    .bindArray(
                            "tills",
                            Long.class,
                            tills.stream().map(TillId::value).toArray())
                    .map((row, _) -> Map.entry(row.getObject("day", LocalDate.class), row.getLong("customers")))
                    .forEach(day -> days.put(day.getKey(), day.getValue()));
            return days;
        });
    }

    private static void enter(Handle handle, OrgId org) {
        handle.createQuery("select set_config('app.org', :org, true)")
                .bind("org", Long.toString(org.value()))
                .mapTo(String.class)
                .one();
    }
}

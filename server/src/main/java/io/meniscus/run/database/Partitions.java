package io.meniscus.run.database;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Partitions of the tables that grow with every call: one a UTC month, made two years ahead, each with a forced
 * policy of its own, beside a default partition that catches what lies outside.
 */
final class Partitions {
    private static final List<String> PARTITIONED = List.of("event", "request_log", "idempotency_record");
    private static final int MONTHS_AHEAD = 24;

    private Partitions() {}

    /** Makes the missing ones, from the current month on; answers how many. Needs the tables' owner. */
    static int makeAhead(Handle handle, Instant now) {
        int made = 0;
        var first = YearMonth.from(now.atZone(ZoneOffset.UTC));
        for (var table : PARTITIONED) {
            for (int month = 0; month <= MONTHS_AHEAD; month++) {
                made += make(handle, table, first.plusMonths(month));
            }
        }
        return made;
    }

    private static int make(Handle handle, String table, YearMonth month) {
        var name = "%s_%04d_%02d".formatted(table, month.getYear(), month.getMonthValue());
        boolean there = handle.createQuery("select to_regclass(:name) is not null")
                .bind("name", name)
                .mapTo(boolean.class)
                .one();
        if (there) {
            return 0;
        }
        handle.execute("create table %s partition of %s for values from ('%s-01Z') to ('%s-01Z')"
                .formatted(name, table, month, month.plusMonths(1)));
        handle.execute("alter table %s enable row level security".formatted(name));
        handle.execute("alter table %s force row level security".formatted(name));
        handle.execute("""
                create policy organization on %s
                    using (org_id = nullif(current_setting('app.org', true), '')::bigint)
                    with check (org_id = nullif(current_setting('app.org', true), '')::bigint)""".formatted(name));
        return 1;
    }
}

package io.meniscus.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meniscus.access.LoginName;
import io.meniscus.access.LoginStore;
import io.meniscus.organization.OrganizationStore;
import io.meniscus.run.database.Database;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The role that serves sees and writes rows of the organization that is set, in every table, and of no other. */
class TenantRowsTest {
    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    private static final Jdbi APP = Roles.as(DATABASE.app());
    private static final List<String> TIMES = List.of("1999-01-01Z", "2026-12-01Z");

    /** All books of an account are zero together. */
    private static final Map<String, String> BALANCING = Map.of("points_account.main", "-13");

    /**
     * A row's columns and how a value for each reads in SQL, by table; partitions are tables too. Columns that the
     * database generates take no value.
     */
    private static final Map<String, Map<String, String>> TABLES = tables();

    private static Map<String, Map<String, String>> tables() {
        var tables = new LinkedHashMap<String, Map<String, String>>();
        Roles.as(DATABASE.owner())
                .useHandle(handle -> handle.createQuery("""
                        select c.relname, a.attname, t.typname
                          from pg_class c
                          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                               and a.attgenerated = ''
                          join pg_type t on t.oid = a.atttypid
                         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                           and c.relname not in ('migration', 'scheduled_task') and t.typname <> 'xid8'
                         order by c.relname, a.attnum""")
                        .map((row, _) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                        .forEach(row -> tables.computeIfAbsent(row.get(0), _ -> new LinkedHashMap<>())
                                .put(row.get(1), value(row.get(0), row.get(1), row.get(2)))));
        return tables;
    }

    private static String value(String table, String column, String type) {
        return column.equals("org_id") ? ":org" : BALANCING.getOrDefault(table + "." + column, sample(type));
    }

    private static String sample(String type) {
        return switch (type) {
            case "int2", "int4", "int8", "numeric" -> "1";
            case "text" -> "'x' || :org";
            case "_int2" -> "'{1}'::smallint[]";
            case "_int8" -> "'{1}'::bigint[]";
            case "_text" -> "array['x' || :org]";
            case "bool" -> "true";
            case "timestamptz" -> ":at::timestamptz";
            case "date" -> "date '2026-12-01'";
            case "bytea" -> "'\\x01'";
            case "jsonb" -> "'{}'";
            default -> throw new IllegalStateException("give type " + type + " a value here");
        };
    }

    @BeforeAll
    static void twoOrganizationsHaveARowInEachTable() {
        for (long org = 1; org <= 2; org++) {
            fill(org);
        }
    }

    /** Parents of foreign keys come first: whatever fails is tried again behind the others. */
    private static void fill(long org) {
        APP.useTransaction(handle -> {
            set(handle, org);
            var left = new ArrayList<>(unpartitioned());
            while (!left.isEmpty()) {
                int before = left.size();
                left.removeIf(table -> inserted(handle, table, org));
                assertThat(left).as("tables that take no row").hasSizeLessThan(before);
            }
        });
    }

    private static boolean inserted(Handle handle, String table, long org) {
        handle.savepoint("row");
        try {
            for (var at : TIMES.subList(0, row(table).containsValue(sample("timestamptz")) ? 2 : 1)) {
                handle.savepoint("time");
                try {
                    insert(handle, table, org, at);
                } catch (JdbiException e) {
                    // A second time is a second row only where time is part of the key.
                    if (at.equals(TIMES.getFirst())) {
                        throw e;
                    }
                    handle.rollbackToSavepoint("time");
                }
            }
            return true;
        } catch (JdbiException e) {
            handle.rollbackToSavepoint("row");
            return false;
        }
    }

    private static void insert(Handle handle, String table, long org, String at) {
        var row = row(table);
        handle.createUpdate("insert into %s (%s) values (%s)"
                        .formatted(table, String.join(", ", row.keySet()), String.join(", ", row.values())))
                .bind("org", org)
                .bind("at", at)
                .execute();
    }

    private static Map<String, String> row(String table) {
        return Objects.requireNonNull(TABLES.get(table));
    }

    private static List<String> unpartitioned() {
        var children = Roles.as(DATABASE.owner())
                .withHandle(handle -> handle.createQuery("select inhrelid::regclass::text from pg_inherits")
                        .mapTo(String.class)
                        .set());
        return TABLES.keySet().stream()
                .filter(table -> !children.contains(table))
                .toList();
    }

    private static List<String> secured() {
        return TABLES.keySet().stream()
                .filter(table -> !CatalogTest.WITHOUT_POLICY.contains(table))
                .toList();
    }

    private static void set(Handle handle, long org) {
        handle.execute("select set_config('app.org', ?, true)", Long.toString(org));
    }

    private static long count(Handle handle, String table, String where) {
        return handle.createQuery("select count(*) from " + table + " where " + where)
                .mapTo(Long.class)
                .one();
    }

    @Test
    void nothing_is_seen_while_no_organization_is_set() {
        APP.useHandle(handle -> assertThat(counts(handle, "true")).containsOnly(0L));
        APP.useTransaction(handle -> {
            handle.execute("select set_config('app.org', '', true)");
            assertThat(counts(handle, "true")).containsOnly(0L);
        });
    }

    @Test
    void rows_of_the_organization_are_seen_in_every_table_and_none_of_another() {
        APP.useTransaction(handle -> {
            set(handle, 1);
            for (var table : unpartitioned()) {
                assertThat(count(handle, table, "org_id = 1")).as(table).isPositive();
            }
            assertThat(counts(handle, "org_id <> 1")).containsOnly(0L);
        });
    }

    @Test
    void rows_lie_in_default_partitions_and_in_those_of_months() {
        APP.useTransaction(handle -> {
            set(handle, 1);
            for (var table : List.of("event", "request_log", "idempotency_record")) {
                assertThat(count(handle, table + "_default", "true")).as(table).isOne();
                assertThat(count(handle, table, "true")).as(table).isEqualTo(2);
            }
        });
    }

    private static List<Long> counts(Handle handle, String where) {
        return secured().stream().map(table -> count(handle, table, where)).collect(Collectors.toList());
    }

    @Test
    void no_row_is_taken_while_no_organization_is_set_nor_one_of_another() {
        for (var table : secured()) {
            for (var set : List.of("", "1")) {
                assertThatThrownBy(() -> APP.useTransaction(handle -> {
                            handle.execute("select set_config('app.org', ?, true)", set);
                            insert(handle, table, 3, TIMES.getFirst());
                        }))
                        .as("%s with '%s'", table, set)
                        .hasMessageContaining("row-level security");
            }
        }
    }

    @Test
    void rows_of_another_organization_can_be_neither_changed_nor_deleted_nor_given_away() {
        APP.useTransaction(handle -> {
            set(handle, 1);
            for (var table : secured()) {
                assertThat(handle.execute("update " + table + " set org_id = 1 where org_id = 2"))
                        .as(table)
                        .isZero();
                assertThat(handle.execute("delete from " + table + " where org_id = 2"))
                        .as(table)
                        .isZero();
            }
        });
        for (var table : unpartitioned()) {
            if (secured().contains(table)) {
                assertThatThrownBy(() -> APP.useTransaction(handle -> {
                            set(handle, 1);
                            handle.execute("update " + table + " set org_id = 2 where org_id = 1");
                        }))
                        .as(table)
                        .hasMessageContaining("row-level security");
            }
        }
    }

    @Test
    void a_connection_goes_back_to_the_pool_without_an_organization() {
        try (var pool = Database.open(DATABASE.app(), 1)) {
            new LoginStore(pool.jdbi()).find(LoginName.of("x1"));
            assertNobodys(pool);
            assertThat(new OrganizationStore(pool.jdbi()).isEmpty()).isFalse();
            assertNobodys(pool);
        }
    }

    private static void assertNobodys(Database pool) {
        pool.jdbi().useHandle(handle -> {
            assertThat(handle.createQuery("select coalesce(current_setting('app.org', true), '')")
                            .mapTo(String.class)
                            .one())
                    .isEmpty();
            assertThat(counts(handle, "true")).containsOnly(0L);
        });
    }
}

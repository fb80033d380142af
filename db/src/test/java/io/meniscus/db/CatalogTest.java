package io.meniscus.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What the catalog must say of every table there is, months' partitions among them, and of the role that serves. */
class CatalogTest {
    /** Tables of the whole installation: no organization is known yet when they are read. */
    static final List<String> WITHOUT_POLICY =
            List.of("login_directory", "migration", "org_work", "organization_directory", "scheduled_task");

    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    private static final Jdbi OWNER = Roles.as(DATABASE.owner());

    private static final String POLICY =
            "(org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::bigint)";

    @Test
    void every_table_but_those_of_the_installation_has_the_policy_forced() {
        assertThat(names("""
                select c.relname
                  from pg_class c
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                   and not (c.relrowsecurity and c.relforcerowsecurity
                            and (select count(*) = 1
                                        and bool_and(p.polpermissive and p.polcmd = '*' and p.polroles = '{0}'
                                                     and pg_get_expr(p.polqual, p.polrelid) = '%1$s'
                                                     and pg_get_expr(p.polwithcheck, p.polrelid) = '%1$s')
                                   from pg_policy p where p.polrelid = c.oid))
                 order by 1""".formatted(POLICY.replace("'", "''")))).containsExactlyElementsOf(WITHOUT_POLICY);
    }

    @Test
    void partitions_of_months_and_the_default_one_are_among_them() {
        assertThat(names("""
                select i.inhparent::regclass || ' ' || (pg_get_expr(c.relpartbound, c.oid) = 'DEFAULT') || ' ' || count(*)
                  from pg_inherits i join pg_class c on c.oid = i.inhrelid
                 where c.relkind = 'r' group by i.inhparent, pg_get_expr(c.relpartbound, c.oid) = 'DEFAULT'
                 order by 1"""))
                .containsExactly(
                        "event false 25",
                        "event true 1",
                        "idempotency_record false 25",
                        "idempotency_record true 1",
                        "request_log false 25",
                        "request_log true 1");
    }

    @Test
    void every_table_says_first_whose_row_it_is() {
        assertThat(names("""
                select c.relname
                  from pg_class c
                  left join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id' and a.attnotnull
                       and a.atttypid = 'bigint'::regtype and (a.attnum = 1 or c.relname = any('{%s}'))
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum is null
                 order by 1""".formatted(String.join(",", WITHOUT_POLICY))))
                .containsExactly("migration", "scheduled_task");
    }

    @Test
    void every_index_begins_with_the_organization() {
        assertThat(names("""
                select i.indexrelid::regclass::text
                  from pg_index i
                  join pg_class c on c.oid = i.indrelid
                  left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                 where c.relnamespace = 'public'::regnamespace and a.attname is distinct from 'org_id'
                   and c.relname <> all('{%s}')""".formatted(String.join(",", WITHOUT_POLICY)))).isEmpty();
    }

    @Test
    void every_table_has_a_primary_key() {
        assertThat(names("""
                select c.relname from pg_class c
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                   and not exists(select from pg_index i where i.indrelid = c.oid and i.indisprimary)""")).isEmpty();
    }

    @Test
    void every_foreign_key_stays_within_the_organization() {
        assertThat(names("""
                select f.conrelid::regclass || '.' || f.conname
                  from pg_constraint f
                 where f.contype = 'f' and f.connamespace = 'public'::regnamespace
                   and not exists(
                       select from unnest(f.conkey, f.confkey) as pair(here, there)
                         join pg_attribute a on a.attrelid = f.conrelid and a.attnum = pair.here
                         join pg_attribute b on b.attrelid = f.confrelid and b.attnum = pair.there
                        where a.attname = 'org_id' and b.attname = 'org_id')""")).isEmpty();
    }

    @Test
    void the_role_that_serves_owns_nothing_and_cannot_make_or_bypass_anything() {
        var app = DATABASE.app().user();
        assertThat(names("""
                select concat_ws(' ', rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication,
                                 has_schema_privilege(oid, 'public', 'CREATE'),
                                 has_database_privilege(oid, current_database(), 'CREATE'),
                                 exists(select from pg_auth_members where member = pg_roles.oid),
                                 exists(select from pg_shdepend where refobjid = pg_roles.oid and deptype = 'o'))
                  from pg_roles where rolname = '%s'""".formatted(app))).containsExactly("f f f f f f f f f");
    }

    @Test
    void the_role_that_serves_cannot_change_the_history_of_migrations() {
        assertThat(names("""
                select concat_ws(' ', has_table_privilege('%1$s', 'migration', 'SELECT'),
                                 has_table_privilege('%1$s', 'migration', 'INSERT, UPDATE, DELETE, TRUNCATE'))""".formatted(DATABASE.app().user()))).containsExactly("t f");
    }

    private static List<String> names(String sql) {
        return OWNER.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}

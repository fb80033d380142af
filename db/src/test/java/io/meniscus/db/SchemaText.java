package io.meniscus.db;

import java.util.List;
import java.util.StringJoiner;
import org.jdbi.v3.core.Handle;

/**
 * A schema as text that a person can review: tables in alphabetical order, each with columns, constraints, indexes
 * and policies; then sequences, and whatever else there is. Left out are the partitions of months, grants, and the
 * history of migrations.
 */
final class SchemaText {
    private static final String TABLES = """
            select c.oid::bigint as oid, c.relname as name,
                   coalesce(array_to_string(c.reloptions, ', '), '') as options,
                   coalesce(pg_get_partkeydef(c.oid), '') as key,
                   coalesce((select ' partition of ' || i.inhparent::regclass || ' ' || pg_get_expr(c.relpartbound, c.oid)
                               from pg_inherits i where i.inhrelid = c.oid), '') as partition_of,
                   c.relrowsecurity as secured, c.relforcerowsecurity as forced
              from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migration'
               and c.relname !~ '_[0-9]{4}_[0-9]{2}$'
             order by c.relname""";

    private static final String COLUMNS = """
            select a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                   || case when a.attcollation <> t.typcollation then ' collate ' || a.attcollation::regcollation
                           else '' end
                   || case when a.attgenerated <> '' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid)
                                || ') stored'
                           when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid)
                           else '' end
                   || case when a.attidentity <> '' then ' identity ' || a.attidentity::text else '' end
                   || case when a.attnotnull then ' not null' else '' end
              from pg_attribute a
              join pg_type t on t.oid = a.atttypid
              left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
             where a.attrelid = :table and a.attnum > 0 and not a.attisdropped
             order by a.attnum""";

    /** Not-null constraints stand with their columns. */
    private static final String CONSTRAINTS = """
            select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid)
              from pg_constraint
             where conrelid = :table and contype <> 'n'
             order by position(contype::text in 'pufc'), conname""";

    private static final String INDEXES = """
            select pg_get_indexdef(i.indexrelid)
              from pg_index i
              join pg_class c on c.oid = i.indexrelid
             where i.indrelid = :table and not exists(select from pg_constraint where conindid = i.indexrelid)
             order by c.relname""";

    private static final String POLICIES = """
            select format('policy %s %s for %s to %s using %s with check %s', polname,
                          case when polpermissive then 'permissive' else 'restrictive' end, polcmd,
                          (select string_agg(case when r = 0 then 'public' else r::regrole::text end, ', ')
                             from unnest(polroles) r),
                          pg_get_expr(polqual, polrelid), coalesce(pg_get_expr(polwithcheck, polrelid), 'none'))
              from pg_policy
             where polrelid = :table
             order by polname""";

    private static final String SEQUENCES = """
            select format('create sequence %s as %s start %s increment %s minvalue %s maxvalue %s cache %s%s',
                          seqrelid::regclass, format_type(seqtypid, null), seqstart, seqincrement, seqmin, seqmax,
                          seqcache, case when seqcycle then ' cycle' else '' end)
              from pg_sequence
             order by seqrelid::regclass::text""";

    /** Nothing of this kind is wanted: were there any, it would stand in the text. */
    private static final String OTHERS = """
            select 'view ' || viewname from pg_views where schemaname = 'public'
             union all
            select 'function ' || oid::regprocedure from pg_proc where pronamespace = 'public'::regnamespace
             union all
            select 'trigger ' || tgname || ' on ' || tgrelid::regclass from pg_trigger where not tgisinternal
             union all
            select 'type ' || typname from pg_type
             where typnamespace = 'public'::regnamespace and typtype in ('d', 'e', 'r')
             union all
            select 'extension ' || extname from pg_extension where extname <> 'plpgsql'
             order by 1""";

    private SchemaText() {}

    static String of(Handle handle) {
        var text = new StringBuilder();
        for (var table : tables(handle)) {
            addTable(text, handle, table);
        }
        lines(handle, SEQUENCES).forEach(line -> text.append(line).append(";\n"));
        lines(handle, OTHERS).forEach(line -> text.append(line).append(";\n"));
        return text.toString();
    }

    private record Table(
            long oid, String name, String options, String key, String partitionOf, boolean secured, boolean forced) {}

    private static List<Table> tables(Handle handle) {
        return handle.createQuery(TABLES)
                .map((row, _) -> new Table(
                        row.getLong("oid"),
                        row.getString("name"),
                        row.getString("options"),
                        row.getString("key"),
                        row.getString("partition_of"),
                        row.getBoolean("secured"),
                        row.getBoolean("forced")))
                .list();
    }

    private static void addTable(StringBuilder text, Handle handle, Table table) {
        text.append("create table ").append(table.name()).append(table.partitionOf());
        var body = new StringJoiner(",\n    ", " (\n    ", "\n)");
        lines(handle, COLUMNS, table).forEach(body::add);
        lines(handle, CONSTRAINTS, table).forEach(body::add);
        text.append(body);
        if (!table.key().isEmpty()) {
            text.append(" partition by ").append(table.key());
        }
        if (!table.options().isEmpty()) {
            text.append(" with (").append(table.options()).append(')');
        }
        text.append(";\n");
        lines(handle, INDEXES, table).forEach(line -> text.append(line).append(";\n"));
        text.append("row level security ")
                .append(table.secured() ? "enabled" : "disabled")
                .append(table.forced() ? ", forced;\n" : ";\n");
        lines(handle, POLICIES, table).forEach(line -> text.append(line).append(";\n"));
        text.append('\n');
    }

    private static List<String> lines(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(String.class).list();
    }

    private static List<String> lines(Handle handle, String sql, Table table) {
        return handle.createQuery(sql)
                .bind("table", table.oid())
                .mapTo(String.class)
                .list();
    }
}

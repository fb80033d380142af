package io.meniscus.organization.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.core.OrgId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Writes the changed entries of a set-up in the caller's transaction, one statement per kind, what is referred to
 * first. An id is drawn only for an entry that has none, so ids keep counting from 1. Names of tables and columns come
 * from the declarations, never from a caller.
 */
final class SetupRowsStore {
    private final Handle handle;
    private final OrgId org;
    private final Map<Kind, Map<String, Long>> ids = new HashMap<>();

    SetupRowsStore(Handle handle, OrgId org, SetupState stored) {
        this.handle = handle;
        this.org = org;
        for (var kind : Kinds.ALL) {
            var ofKind = new HashMap<String, Long>();
            stored.all(kind).forEach(entry -> ofKind.put(entry.name(), entry.id()));
            ids.put(kind, ofKind);
        }
    }

    /** Writes what is changed and takes away what is removed. */
    void write(List<Entry> changed, List<Entry> removed) {
        for (var kind : Kinds.ALL) {
            var gone = removed.stream().filter(entry -> entry.kind() == kind).toList();
            if (!gone.isEmpty()) {
                delete(kind, gone);
            }
            var ofKind = changed.stream().filter(entry -> entry.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                drawIds(kind, ofKind);
                upsert(kind, ofKind);
            }
        }
    }

    /** The id an entry has once it is written. */
    long id(Kind kind, String name) {
        var id = ids.getOrDefault(kind, Map.of()).get(name);
        if (id == null) {
            throw new IllegalStateException("no id of " + kind.singular() + " " + name);
        }
        return id;
    }

    static List<String> keyColumns(Kind kind) {
        return kind.knownBy().stream()
                .filter(Field::isColumn)
                .map(field -> field.columns().getFirst())
                .toList();
    }

    private void drawIds(Kind kind, List<Entry> entries) {
        if (!kind.hasIds()) {
            return;
        }
        var ofKind = ids.computeIfAbsent(kind, _ -> new HashMap<>());
        entries.stream().filter(entry -> entry.id() != 0).forEach(entry -> ofKind.put(entry.name(), entry.id()));
        var fresh = entries.stream()
                .map(Entry::name)
                .filter(name -> !ofKind.containsKey(name))
                .toList();
        var drawn = handle.createQuery("select nextval('" + kind.sequence() + "') from generate_series(1, :count)")
                .bind("count", fresh.size())
                .mapTo(Long.class)
                .list();
        for (int index = 0; index < fresh.size(); index++) {
            ofKind.put(fresh.get(index), drawn.get(index));
        }
    }

    private void upsert(Kind kind, List<Entry> entries) {
        var columns = new ArrayList<String>();
        var types = new ArrayList<String>();
        if (kind.hasIds()) {
            columns.add("id");
            types.add("id bigint");
        }
        for (var field : kind.columns()) {
            for (var column : field.columns()) {
                columns.add(column);
                types.add(column + " " + type(field));
            }
        }
        var keys = kind.hasIds() ? List.of("id") : keyColumns(kind);
        var set = columns.stream()
                .filter(column -> !keys.contains(column))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        var conflict = keys.isEmpty() ? "org_id" : "org_id, " + String.join(", ", keys);
        var sql = """
                insert into %1$s (org_id, %2$s)
                select :org, %3$s
                  from jsonb_to_recordset(cast(:rows as jsonb)) as r(%4$s)
                on conflict (%5$s) do %6$s""".formatted(
                        kind.table(),
                        String.join(", ", columns),
                        columns.stream().map(column -> "r." + column).collect(Collectors.joining(", ")),
                        String.join(", ", types),
                        conflict,
                        set.isEmpty() ? "nothing" : "update set " + set);
        var rows = JsonNodeFactory.instance.arrayNode();
        entries.forEach(entry -> rows.add(row(kind, entry)));
        handle.createUpdate(sql)
                .bind("org", org.value())
                .bind("rows", rows.toString())
                .execute();
    }

    private static String type(Field<?> field) {
        if (field.isReference()) {
            return "bigint";
        }
        return field.columns().size() > 1 ? "text" : field.form().sqlType();
    }

    private ObjectNode row(Kind kind, Entry entry) {
        var row = JsonNodeFactory.instance.objectNode();
        if (kind.hasIds()) {
            row.put("id", id(kind, entry.name()));
        }
        for (var field : kind.columns()) {
            put(row, entry, field);
        }
        return row;
    }

    private <T> void put(ObjectNode row, Entry entry, Field<T> field) {
        var value = entry.get(field);
        var column = field.columns().getFirst();
        if (field.isNullable() && field.form().isBlank(value)) {
            field.columns().forEach(row::putNull);
            return;
        }
        if (field.isReference()) {
            row.put(column, id(Kinds.of(field.refersTo()), String.valueOf(value)));
            return;
        }
        var stored = field.form().stored(value);
        if (field.columns().size() == 1) {
            row.set(column, stored);
            return;
        }
        for (int index = 0; index < field.columns().size(); index++) {
            row.set(field.columns().get(index), orNull(stored.path(index)));
        }
    }

    private static JsonNode orNull(JsonNode text) {
        return text.asText("").isEmpty() ? JsonNodeFactory.instance.nullNode() : text;
    }

    private void delete(Kind kind, List<Entry> entries) {
        var keys = kind.knownBy();
        var where = keys.stream()
                .map(key -> key.columns().getFirst() + " = cast(:" + key.key() + " as "
                        + key.form().sqlType() + ")")
                .collect(Collectors.joining(" and "));
        var batch = handle.prepareBatch("delete from " + kind.table() + " where org_id = :org and " + where);
        for (var entry : entries) {
            batch.bind("org", org.value());
            keys.forEach(key ->
                    batch.bind(key.key(), key.form().stored(entry.get(key)).asText()));
            batch.add();
        }
        batch.execute();
    }
}

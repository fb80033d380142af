package io.meniscus.organization.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.meniscus.core.OrgId;
import io.meniscus.organization.Activity;
import io.meniscus.organization.kinds.Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Reads an organization's whole set-up, a statement per kind, however large it is; and not at all when it is held as it
 * stands.
 */
public final class SetupStore {
    private static final JsonMapper JSON = new JsonMapper();

    private final Handle handle;
    private final OrgId org;
    private final Map<Kind, Map<String, Entry>> entries = new HashMap<>();
    private final Map<Kind, Map<Long, String>> names = new HashMap<>();

    /**
     * Set-ups as they were last read. Every change raises the organization's version, so one that is held under the
     * version of the reader's own snapshot is what the reader would find.
     */
    public static final class Held {
        private static final int MOST = 16;
        private static final Duration UNUSED = Duration.ofMinutes(10);

        private final Cache<OrgId, SetupState> states = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(UNUSED)
                .build();

        private Optional<SetupState> of(OrgId org, Head head) {
            return Optional.ofNullable(states.getIfPresent(org)).filter(state -> state.version() == head.version());
        }

        /** Holds what was just written, so that it need not be read. */
        void written(SetupState state) {
            states.put(state.org(), state);
        }

        private SetupState keep(SetupState state) {
            states.put(state.org(), state);
            return state;
        }
    }

    private SetupStore(Handle handle, OrgId org) {
        this.handle = handle;
        this.org = org;
    }

    /** Sets the organization for row-level security, for the rest of the transaction. */
    public static void enter(Handle handle, OrgId org) {
        handle.createQuery("select set_config('app.org', :org, true)")
                .bind("org", Long.toString(org.value()))
                .mapTo(String.class)
                .one();
    }

    /** The set-up of an organization, or nothing when there is none. The caller's transaction has one snapshot. */
    public static Optional<SetupState> load(Handle handle, OrgId org, Held held) {
        enter(handle, org);
        return handle.createQuery("""
                        select d.code, d.active, d.version
                          from organization_directory d
                          join organization o on o.org_id = d.org_id
                         where d.org_id = :org""")
                .bind("org", org.value())
                .map((row, _) -> new Head(row.getString("code"), row.getBoolean("active"), row.getLong("version")))
                .findOne()
                .map(head -> held.of(org, head).orElseGet(() -> held.keep(new SetupStore(handle, org).state(head))));
    }

    private record Head(String code, boolean active, long version) {}

    private SetupState state(Head head) {
        for (var kind : Kinds.ALL) {
            var rows = rows(kind);
            var ofKind = new ArrayList<>(kind.builtIn());
            names.put(kind, names(kind, ofKind, rows));
            for (var row : rows) {
                ofKind.add(entry(kind, row));
            }
            if (kind == Profile.KIND) {
                ofKind.replaceAll(
                        profile -> profile.with(Profile.CODE, head.code()).with(Profile.ACTIVE, head.active()));
            }
            entries.put(kind, SetupState.byName(ofKind));
        }
        return new SetupState(org, head.code(), Activity.of(head.active()), head.version(), entries);
    }

    /** Rows of declared tables: their names come from the declarations, never from a caller. */
    private List<JsonNode> rows(Kind kind) {
        var keys = kind.hasIds() ? List.of("id") : SetupRowsStore.keyColumns(kind);
        var order = keys.isEmpty() ? "org_id" : String.join(", ", keys);
        return handle.createQuery("select to_jsonb(t) - 'org_id' from %s t where org_id = :org order by %s"
                        .formatted(kind.table(), order))
                .bind("org", org.value())
                .mapTo(String.class)
                .map(SetupStore::tree)
                .list();
    }

    /** Names by id: entries may refer to later ones of their own kind. */
    private static Map<Long, String> names(Kind kind, List<Entry> builtIn, List<JsonNode> rows) {
        var names = new HashMap<Long, String>();
        builtIn.forEach(entry -> names.put(entry.id(), entry.name()));
        for (var row : rows) {
            var entry = Entry.none(kind, row.path("id").asLong());
            for (var key : kind.knownBy()) {
                if (key.isColumn()) {
                    entry = entry.with(
                            key, key.form().restored(row.path(key.columns().getFirst())));
                }
            }
            names.put(entry.id(), entry.name());
        }
        return names;
    }

    private Entry entry(Kind kind, JsonNode row) {
        var values = new HashMap<Field<?>, Object>();
        for (var field : kind.fields()) {
            if (field.isColumn()) {
                put(values, field, row);
            }
        }
        return Entry.of(kind, row.path("id").asLong(), values);
    }

    /** Most fields of most entries are empty, and an entry knows that by itself. */
    private <T> void put(Map<Field<?>, Object> values, Field<T> field, JsonNode row) {
        var value = value(field, row);
        if (!value.equals(field.form().empty())) {
            values.put(field, value);
        }
    }

    private <T> T value(Field<T> field, JsonNode row) {
        var column = row.path(field.columns().getFirst());
        if (field.isReference()) {
            var name = names.getOrDefault(Kinds.of(field.refersTo()), Map.of()).getOrDefault(column.asLong(), "");
            return field.form().restored(JsonNodeFactory.instance.textNode(name));
        }
        if (field.columns().size() > 1) {
            var all = JsonNodeFactory.instance.arrayNode();
            field.columns().forEach(name -> all.add(row.path(name)));
            return field.form().restored(all);
        }
        return field.form().restored(column);
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database gave no JSON", e);
        }
    }
}

package io.meniscus.organization.setup.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.core.OrgId;
import io.meniscus.organization.form.Form;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.SetupChanges;
import io.meniscus.organization.setup.SetupState;
import io.meniscus.organization.setup.SetupStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The history of a set-up: a row per entry and change, written with the change; secrets are masked. */
public final class SetupHistoryStore {
    private static final JsonMapper JSON = new JsonMapper();

    private SetupHistoryStore() {}

    public static void write(Handle handle, OrgId org, long version, SetupChanges changes) {
        var secrets = new HashSet<Entry>();
        changes.secrets().forEach(secret -> secrets.add(secret.entry()));
        changes.pending().forEach(secret -> secrets.add(secret.entry()));
        var rows = JsonNodeFactory.instance.arrayNode();
        for (var entry : changes.changed()) {
            rows.add(row(changes.stored(), entry, after(entry, secrets.contains(entry))));
            secrets.remove(entry);
        }
        changes.removed().forEach(entry -> rows.add(row(changes.stored(), entry, null)));
        secrets.forEach(entry -> rows.add(row(changes.stored(), entry, after(entry, true))));
        handle.createUpdate("""
                        insert into setup_change (org_id, version, kind, name, at, actor_kind, actor_id, actor_name,
                                                  request_id, before, after)
                        select :org, :version, r.kind, r.name, :at, :actor_kind, :actor_id, :actor_name,
                               :request_id, r.before, r.after
                          from jsonb_to_recordset(cast(:rows as jsonb))
                            as r(kind text, name text, before jsonb, after jsonb)""")
                .bind("org", org.value())
                .bind("version", version)
                .bind("at", changes.at().atOffset(java.time.ZoneOffset.UTC))
                .bind("actor_kind", changes.actor().kind().code())
                .bind("actor_id", changes.actor().id())
                .bind("actor_name", changes.actor().name())
                .bind("request_id", changes.actor().requestId())
                .bind("rows", rows.toString())
                .execute();
    }

    private static ObjectNode after(Entry entry, boolean secretIsSet) {
        var after = entry.toJson();
        if (secretIsSet) {
            after.put(Tills.SECRET.key(), Form.MASKED);
        }
        return after;
    }

    private static ObjectNode row(SetupState stored, Entry entry, @org.jspecify.annotations.Nullable ObjectNode after) {
        var row = JsonNodeFactory.instance.objectNode();
        row.put("kind", entry.kind().section()).put("name", entry.name());
        stored.before(entry).ifPresent(old -> row.set("before", old.toJson()));
        if (after != null) {
            row.set("after", after);
        }
        return row;
    }

    /** Changes below a version, the newest first; of one kind and name where they are not empty. */
    public static List<SetupChange> read(Handle handle, OrgId org, String kind, String name, long below, int limit) {
        SetupStore.enter(handle, org);
        return handle.createQuery("""
                        select version, kind, name, at, actor_kind, actor_id, actor_name, request_id, before, after
                          from setup_change
                         where org_id = :org and version < :below
                           and (:kind = '' or kind = :kind) and (:name = '' or name = :name)
                         order by version desc, kind, name
                         limit :limit""")
                .bind("org", org.value())
                .bind("kind", kind)
                .bind("name", name)
                .bind("below", below)
                .bind("limit", limit)
                .map((row, _) -> change(row))
                .list();
    }

    /** The last change of some entries of a kind, by their names. */
    public static Map<String, LastChange> last(Handle handle, OrgId org, String kind, Collection<String> names) {
        SetupStore.enter(handle, org);
        var last = new HashMap<String, LastChange>();
        handle.createQuery("""
                        select distinct on (name) name, at, actor_name
                          from setup_change
                         where org_id = :org and kind = :kind and name = any(:names)
                         order by name, version desc""")
                .bind("org", org.value())
                .bind("kind", kind)
                .bindArray("names", String.class, names.toArray())
                .map((row, _) -> Map.entry(
                        row.getString("name"),
                        new LastChange(
                                row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("actor_name"))))
                .forEach(change -> last.put(change.getKey(), change.getValue()));
        return last;
    }

    /** When each entry of a kind was made and last changed, by name. */
    public static Map<String, Changed> changed(Handle handle, OrgId org, String kind) {
        SetupStore.enter(handle, org);
        return handle.createQuery("""
                        select name, min(at) as first, max(at) as last
                          from setup_change
                         where org_id = :org and kind = :kind
                         group by name""")
                .bind("org", org.value())
                .bind("kind", kind)
                .map((row, _) -> Map.entry(
                        row.getString("name"),
                        new Changed(
                                row.getObject("first", OffsetDateTime.class).toInstant(),
                                row.getObject("last", OffsetDateTime.class).toInstant())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static SetupChange change(ResultSet row) throws SQLException {
        return new SetupChange(
                row.getLong("version"),
                row.getString("kind"),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Actor(
                        Actor.Kind.ofCode(row.getInt("actor_kind")),
                        row.getLong("actor_id"),
                        row.getString("actor_name"),
                        row.getLong("request_id")),
                tree(row.getString("before")),
                tree(row.getString("after")));
    }

    private static JsonNode tree(@org.jspecify.annotations.Nullable String json) {
        try {
            return json == null ? JsonNodeFactory.instance.missingNode() : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database gave no JSON", e);
        }
    }
}

package io.meniscus.organization;

import io.meniscus.access.AccessGroup;
import io.meniscus.access.Principal.Fallback;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.CustomerStatus;
import io.meniscus.core.identity.Source;
import io.meniscus.organization.Setup.Region;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Reads an organization's whole set-up in ten statements, however large it is. */
final class SetupStore {
    private SetupStore() {}

    /** Sets the organization for row-level security, for the rest of the transaction. */
    static void enter(Handle handle, OrgId org) {
        handle.createQuery("select set_config('app.org', :org, true)")
                .bind("org", Long.toString(org.value()))
                .mapTo(String.class)
                .one();
    }

    /** The set-up of an organization, or nothing when there is none. The caller's transaction has one snapshot. */
    static Optional<Setup> load(Handle handle, OrgId org) {
        enter(handle, org);
        var head = handle.createQuery("""
                        select d.code, d.active, d.version,
                               o.name, o.country, o.dial_code, o.time_zone, o.currency, o.language
                          from organization_directory d
                          join organization o on o.org_id = d.org_id
                         where d.org_id = :org""")
                .bind("org", org.value())
                .map((row, _) -> new Head(
                        row.getString("code"),
                        activity(row),
                        row.getLong("version"),
                        new Setup.Profile(
                                row.getString("name"),
                                row.getString("country"),
                                row.getString("dial_code"),
                                row.getString("time_zone"),
                                row.getString("currency"),
                                row.getString("language"))))
                .findOne();
        return head.map(found -> new Setup(
                org,
                found.code,
                found.activity,
                found.version,
                found.profile,
                zones(handle, org),
                stores(handle, org),
                tills(handle, org),
                clients(handle, org),
                accounts(handle, org),
                labels(handle, org),
                lookups(handle, org),
                configuration(handle, org)));
    }

    private record Head(String code, Activity activity, long version, Setup.Profile profile) {}

    private static List<Setup.Zone> zones(Handle handle, OrgId org) {
        return list(
                handle,
                org,
                """
                select z.id, z.code, z.name, p.code as parent, z.time_zone, z.currency, z.language, z.active
                  from zone z
                  left join zone p on p.org_id = z.org_id and p.id = z.parent_id
                 where z.org_id = :org
                 order by z.id""",
                (row, _) -> new Setup.Zone(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        text(row, "parent"),
                        region(row),
                        activity(row)));
    }

    private static List<Setup.StoreEntry> stores(Handle handle, OrgId org) {
        return list(
                handle,
                org,
                """
                select s.id, s.code, s.name, s.description, z.code as zone, s.time_zone, s.currency, s.language,
                       s.access_group, s.external_id, s.external_id_1, s.external_id_2, s.active
                  from store s
                  join zone z on z.org_id = s.org_id and z.id = s.zone_id
                 where s.org_id = :org
                 order by s.id""",
                (row, _) -> new Setup.StoreEntry(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("description"),
                        row.getString("zone"),
                        region(row),
                        group(row),
                        externalIds(row),
                        activity(row)));
    }

    private static List<Setup.TillEntry> tills(Handle handle, OrgId org) {
        return list(
                handle,
                org,
                """
                select t.id, t.code, t.name, t.description, t.kind, s.code as store, v.code as store_server,
                       t.billable, t.active
                  from till t
                  join store s on s.org_id = t.org_id and s.id = t.store_id
                  left join till v on v.org_id = t.org_id and v.id = t.store_server_id
                 where t.org_id = :org
                 order by t.id""",
                (row, _) -> new Setup.TillEntry(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("description"),
                        TillKind.ofCode(row.getInt("kind")),
                        row.getString("store"),
                        text(row, "store_server"),
                        row.getBoolean("billable"),
                        activity(row)));
    }

    private static List<Setup.Client> clients(Handle handle, OrgId org) {
        return list(
                handle,
                org,
                """
                select c.id, c.name, c.client_key, c.description, t.code as default_till, c.access_group,
                       c.token_life_seconds, c.falls_back, c.active
                  from api_client c
                  join till t on t.org_id = c.org_id and t.id = c.default_till_id
                 where c.org_id = :org
                 order by c.id""",
                (row, _) -> new Setup.Client(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("client_key"),
                        row.getString("description"),
                        row.getString("default_till"),
                        AccessGroup.ofCode(row.getInt("access_group")),
                        row.getInt("token_life_seconds"),
                        row.getBoolean("falls_back") ? Fallback.DEFAULT_TILL : Fallback.REFUSE,
                        activity(row)));
    }

    private static List<Setup.Account> accounts(Handle handle, OrgId org) {
        return list(
                handle,
                org,
                """
                select id, source, account, name, active
                  from source_account
                 where org_id = :org
                 order by id""",
                (row, _) -> new Setup.Account(
                        row.getLong("id"),
                        Source.ofCode(row.getInt("source")),
                        row.getString("account"),
                        row.getString("name"),
                        activity(row)));
    }

    private static List<Setup.Label> labels(Handle handle, OrgId org) {
        return list(
                handle,
                org,
                """
                select id, label, status, is_default
                  from status_label
                 where org_id = :org
                 order by id""",
                (row, _) -> new Setup.Label(
                        row.getLong("id"), row.getString("label"), status(row), row.getBoolean("is_default")));
    }

    private static List<Setup.Lookup> lookups(Handle handle, OrgId org) {
        return list(
                handle,
                org,
                """
                select l.type, l.code, t.code as till
                  from attribution_lookup l
                  join till t on t.org_id = l.org_id and t.id = l.till_id
                 where l.org_id = :org
                 order by l.type, l.code""",
                (row, _) -> new Setup.Lookup(row.getString("type"), row.getString("code"), row.getString("till")));
    }

    private static Map<String, String> configuration(Handle handle, OrgId org) {
        var values = new LinkedHashMap<String, String>();
        list(
                        handle,
                        org,
                        "select key, value from configuration where org_id = :org order by key",
                        (row, _) -> Map.entry(row.getString("key"), row.getString("value")))
                .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }

    private static <T> List<T> list(Handle handle, OrgId org, String sql, RowMapper<T> mapper) {
        return handle.createQuery(sql).bind("org", org.value()).map(mapper).list();
    }

    private static Activity activity(ResultSet row) throws SQLException {
        return Activity.of(row.getBoolean("active"));
    }

    private static @Nullable AccessGroup group(ResultSet row) throws SQLException {
        int code = row.getInt("access_group");
        return row.wasNull() ? null : AccessGroup.ofCode(code);
    }

    private static CustomerStatus status(ResultSet row) throws SQLException {
        int code = row.getInt("status");
        return Arrays.stream(CustomerStatus.values())
                .filter(status -> status.code() == code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no customer status has the code " + code));
    }

    private static Region region(ResultSet row) throws SQLException {
        return new Region(text(row, "time_zone"), text(row, "currency"), text(row, "language"));
    }

    /** By position; what is missing at the end is left out. */
    private static List<String> externalIds(ResultSet row) throws SQLException {
        var ids = new ArrayList<>(
                List.of(text(row, "external_id"), text(row, "external_id_1"), text(row, "external_id_2")));
        while (!ids.isEmpty() && ids.getLast().isEmpty()) {
            ids.removeLast();
        }
        return List.copyOf(ids);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}

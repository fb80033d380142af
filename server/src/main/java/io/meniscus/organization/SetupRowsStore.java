package io.meniscus.organization;

import io.meniscus.access.Principal.Fallback;
import io.meniscus.core.OrgId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Writes the changed rows of a set-up in the caller's transaction, a batch per table. What a row refers to is written
 * before it. An id is drawn only for a row that has none, so ids keep counting from 1.
 */
final class SetupRowsStore {
    private final Handle handle;
    private final OrgId org;

    SetupRowsStore(Handle handle, OrgId org) {
        this.handle = handle;
        this.org = org;
    }

    void write(SetupChanges changes) {
        profile(changes.profile());
        zones(changes.zones());
        stores(changes.stores());
        tills(changes.tills().stream()
                .filter(till -> till.kind() != TillKind.TILL)
                .toList());
        tills(changes.tills().stream()
                .filter(till -> till.kind() == TillKind.TILL)
                .toList());
        clients(changes.clients());
        accounts(changes.accounts());
        labels(changes.labels());
        lookups(changes.lookups());
        configuration(changes);
    }

    private void profile(Setup.Profile profile) {
        handle.createUpdate("""
                        insert into organization
                               (org_id, name, country, dial_code, time_zone, currency, language)
                        values (:org, :name, :country, :dial_code, :time_zone, :currency, :language)
                        on conflict (org_id) do update
                           set name = excluded.name, country = excluded.country, dial_code = excluded.dial_code,
                               time_zone = excluded.time_zone, currency = excluded.currency,
                               language = excluded.language""")
                .bind("org", org.value())
                .bind("name", profile.name())
                .bind("country", profile.country())
                .bind("dial_code", profile.dialCode())
                .bind("time_zone", profile.timeZone())
                .bind("currency", profile.currency())
                .bind("language", profile.language())
                .execute();
    }

    private void zones(List<Setup.Zone> zones) {
        // A child finds its parent although it is of the same batch: statements see what earlier ones wrote.
        var batch = batch("""
                insert into zone (org_id, id, code, name, parent_id, time_zone, currency, language, active)
                values (:org,
                        coalesce((select id from zone where org_id = :org and code = :code), nextval('zone_id')),
                        :code, :name, (select id from zone where org_id = :org and code = :parent),
                        :time_zone, :currency, :language, :active)
                on conflict (org_id, code) do update
                   set name = excluded.name, parent_id = excluded.parent_id, time_zone = excluded.time_zone,
                       currency = excluded.currency, language = excluded.language, active = excluded.active""");
        for (var zone : zones) {
            region(batch, zone.region())
                    .bind("code", zone.code())
                    .bind("name", zone.name())
                    .bind("parent", zone.parent())
                    .bind("active", zone.activity() == Activity.ACTIVE)
                    .add();
        }
        batch.execute();
    }

    private void stores(List<Setup.StoreEntry> stores) {
        var batch = batch("""
                insert into store (org_id, id, code, name, description, zone_id, time_zone, currency, language,
                                   access_group, external_id, external_id_1, external_id_2, active)
                values (:org,
                        coalesce((select id from store where org_id = :org and code = :code), nextval('store_id')),
                        :code, :name, :description, (select id from zone where org_id = :org and code = :zone),
                        :time_zone, :currency, :language, :access_group,
                        :external_id, :external_id_1, :external_id_2, :active)
                on conflict (org_id, code) do update
                   set name = excluded.name, description = excluded.description, zone_id = excluded.zone_id,
                       time_zone = excluded.time_zone, currency = excluded.currency, language = excluded.language,
                       access_group = excluded.access_group, external_id = excluded.external_id,
                       external_id_1 = excluded.external_id_1, external_id_2 = excluded.external_id_2,
                       active = excluded.active""");
        for (var store : stores) {
            var group = store.group();
            region(batch, store.region())
                    .bind("code", store.code())
                    .bind("name", store.name())
                    .bind("description", store.description())
                    .bind("zone", store.zone())
                    .bind("access_group", group == null ? null : (Short) group.code())
                    .bind("external_id", externalId(store, 0))
                    .bind("external_id_1", externalId(store, 1))
                    .bind("external_id_2", externalId(store, 2))
                    .bind("active", store.activity() == Activity.ACTIVE)
                    .add();
        }
        batch.execute();
    }

    private void tills(List<Setup.TillEntry> tills) {
        var batch = batch("""
                insert into till (org_id, id, code, name, description, kind, store_id, store_server_id, billable,
                                  active)
                values (:org,
                        coalesce((select id from till where org_id = :org and code = :code), nextval('till_id')),
                        :code, :name, :description, :kind,
                        (select id from store where org_id = :org and code = :store),
                        (select id from till where org_id = :org and code = :store_server),
                        :billable, :active)
                on conflict (org_id, code) do update
                   set name = excluded.name, description = excluded.description, kind = excluded.kind,
                       store_id = excluded.store_id, store_server_id = excluded.store_server_id,
                       billable = excluded.billable, active = excluded.active""");
        for (var till : tills) {
            batch.bind("org", org.value())
                    .bind("code", till.code())
                    .bind("name", till.name())
                    .bind("description", till.description())
                    .bind("kind", till.kind().code())
                    .bind("store", till.store())
                    .bind("store_server", till.storeServer())
                    .bind("billable", till.billable())
                    .bind("active", till.activity() == Activity.ACTIVE)
                    .add();
        }
        batch.execute();
    }

    private void clients(List<Setup.Client> clients) {
        var batch = batch("""
                insert into api_client (org_id, id, name, client_key, description, default_till_id, access_group,
                                        token_life_seconds, falls_back, active)
                values (:org,
                        coalesce((select id from api_client where org_id = :org and name = :name),
                                 nextval('api_client_id')),
                        :name, :client_key, :description,
                        (select id from till where org_id = :org and code = :default_till), :access_group,
                        :token_life_seconds, :falls_back, :active)
                on conflict (org_id, name) do update
                   set client_key = excluded.client_key, description = excluded.description,
                       default_till_id = excluded.default_till_id, access_group = excluded.access_group,
                       token_life_seconds = excluded.token_life_seconds, falls_back = excluded.falls_back,
                       active = excluded.active""");
        for (var client : clients) {
            batch.bind("org", org.value())
                    .bind("name", client.name())
                    .bind("client_key", client.key())
                    .bind("description", client.description())
                    .bind("default_till", client.defaultTill())
                    .bind("access_group", client.group().code())
                    .bind("token_life_seconds", client.tokenLife())
                    .bind("falls_back", client.fallback() == Fallback.DEFAULT_TILL)
                    .bind("active", client.activity() == Activity.ACTIVE)
                    .add();
        }
        batch.execute();
    }

    private void accounts(List<Setup.Account> accounts) {
        var batch = batch("""
                insert into source_account (org_id, id, source, account, name, active)
                values (:org,
                        coalesce((select id from source_account
                                   where org_id = :org and source = :source and account = :account),
                                 nextval('source_account_id')),
                        :source, :account, :name, :active)
                on conflict (org_id, source, account) do update
                   set name = excluded.name, active = excluded.active""");
        for (var account : accounts) {
            batch.bind("org", org.value())
                    .bind("source", account.source().code())
                    .bind("account", account.account())
                    .bind("name", account.name())
                    .bind("active", account.activity() == Activity.ACTIVE)
                    .add();
        }
        batch.execute();
    }

    private void labels(List<Setup.Label> labels) {
        var batch = batch("""
                insert into status_label (org_id, id, label, status, is_default)
                values (:org,
                        coalesce((select id from status_label where org_id = :org and label = :label),
                                 nextval('status_label_id')),
                        :label, :status, :is_default)
                on conflict (org_id, label) do update
                   set status = excluded.status, is_default = excluded.is_default""");
        for (var label : labels) {
            batch.bind("org", org.value())
                    .bind("label", label.label())
                    .bind("status", label.status().code())
                    .bind("is_default", label.isDefault())
                    .add();
        }
        batch.execute();
    }

    private void lookups(List<Setup.Lookup> lookups) {
        var batch = batch("""
                insert into attribution_lookup (org_id, type, code, till_id)
                values (:org, :type, :code, (select id from till where org_id = :org and code = :till))
                on conflict (org_id, type, code) do update
                   set till_id = excluded.till_id""");
        for (var lookup : lookups) {
            batch.bind("org", org.value())
                    .bind("type", lookup.type())
                    .bind("code", lookup.code())
                    .bind("till", lookup.till())
                    .add();
        }
        batch.execute();
    }

    private void configuration(SetupChanges changes) {
        var batch = batch("""
                insert into configuration (org_id, key, value)
                values (:org, :key, :value)
                on conflict (org_id, key) do update
                   set value = excluded.value""");
        for (var entry : changes.configuration()) {
            batch.bind("org", org.value())
                    .bind("key", entry.getKey())
                    .bind("value", entry.getValue())
                    .add();
        }
        batch.execute();
    }

    private PreparedBatch batch(String sql) {
        return handle.prepareBatch(sql);
    }

    private PreparedBatch region(PreparedBatch batch, Setup.Region region) {
        return batch.bind("org", org.value())
                .bind("time_zone", orNull(region.timeZone()))
                .bind("currency", orNull(region.currency()))
                .bind("language", orNull(region.language()));
    }

    private static @Nullable String externalId(Setup.StoreEntry store, int position) {
        return position < store.externalIds().size()
                ? orNull(store.externalIds().get(position))
                : null;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

package io.meniscus.customer;

import io.meniscus.core.OrgId;
import io.meniscus.core.identity.CommChannel;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Profile;
import io.meniscus.core.identity.Subscription;
import io.meniscus.customer.search.WordWrites;
import io.meniscus.run.Column;
import io.meniscus.run.LockOrder;
import io.meniscus.run.StoreScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the identity section is written: one statement a table and kind of change, arrays sorted by key. Changes and
 * deletions also say by {@code = any} which rows they are about: so the index is used for more than the organization
 * whichever way the planner turns the join, even in a plan made while the table was empty.
 */
final class CustomerWrites {
    static final String CLAIM_VALUES = """
            insert into identifier_value (org_id, type, value)
            select ?, type, value from unnest(?::smallint[], ?::text[]) as row(type, value)
            on conflict do nothing returning 1""";

    static final String CLAIM_IDENTIFIERS = """
            insert into identifier (org_id, type, value, account_id, customer_id, root_id, since)
            select ?, type, value, account_id, customer_id, root_id,
                   timestamptz 'epoch' + since * interval '1 microsecond'
              from unnest(?::smallint[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                   as row(type, value, account_id, customer_id, root_id, since)
            on conflict do nothing returning 1""";

    /** Of rows whose person is another now. */
    static final String REHANG_IDENTIFIERS = """
            update identifier i
               set root_id = row.root_id
              from unnest(?::smallint[], ?::text[], ?::bigint[], ?::bigint[]) as row(type, value, account_id, root_id)
             where i.org_id = ? and i.type = row.type and i.value = row.value and i.account_id = row.account_id
               and i.type = any(?::smallint[]) and i.value = any(?::text[])""";

    static final String DELETE_IDENTIFIERS = """
            delete from identifier i
             using unnest(?::smallint[], ?::text[], ?::bigint[]) as row(type, value, account_id)
             where i.org_id = ? and i.type = row.type and i.value = row.value and i.account_id = row.account_id
               and i.type = any(?::smallint[]) and i.value = any(?::text[])""";

    /** Claims on values that leave their last profile: nothing else would ever say that somebody had them. */
    static final String RELEASE_VALUES = """
            delete from identifier_value v
             using unnest(?::smallint[], ?::text[]) as row(type, value)
             where v.org_id = ? and v.type = row.type and v.value = row.value
               and v.type = any(?::smallint[]) and v.value = any(?::text[])
               and not exists(
                   select from identifier i
                    where i.org_id = ? and i.type = row.type and i.value = row.value
                      and not exists(
                          select from unnest(?::smallint[], ?::text[], ?::bigint[]) as gone(type, value, account_id)
                           where gone.type = i.type and gone.value = i.value and gone.account_id = i.account_id))""";

    static final String INSERT_CUSTOMERS = """
            insert into customer (org_id, id, root_id, loyalty, status_label_id, registered_at, registered_till,
                                  registered_via, home_till, updated_at, updated_till)
            select ?, id, root_id, loyalty, status_label_id,
                   timestamptz 'epoch' + registered_at * interval '1 microsecond', registered_till, registered_via,
                   home_till, timestamptz 'epoch' + updated_at * interval '1 microsecond', updated_till
              from unnest(?::bigint[], ?::bigint[], ?::smallint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                          ?::bigint[], ?::bigint[], ?::bigint[])
                   as row(id, root_id, loyalty, status_label_id, registered_at, registered_till, registered_via,
                          home_till, updated_at, updated_till)""";

    static final String UPDATE_CUSTOMERS = """
            update customer c
               set root_id = row.root_id, loyalty = row.loyalty, status_label_id = row.status_label_id,
                   home_till = row.home_till,
                   updated_at = timestamptz 'epoch' + row.updated_at * interval '1 microsecond',
                   updated_till = row.updated_till
              from unnest(?::bigint[], ?::bigint[], ?::smallint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                   as row(id, root_id, loyalty, status_label_id, home_till, updated_at, updated_till)
             where c.org_id = ? and c.id = row.id and c.id = any(?::bigint[])""";

    static final String UPSERT_PROFILES = """
            insert into profile (org_id, customer_id, account_id, first_name, last_name, created_at, created_till,
                                 updated_at, updated_till)
            select ?, customer_id, account_id, first_name, last_name,
                   timestamptz 'epoch' + created_at * interval '1 microsecond', created_till,
                   timestamptz 'epoch' + updated_at * interval '1 microsecond', updated_till
              from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[],
                          ?::bigint[])
                   as row(customer_id, account_id, first_name, last_name, created_at, created_till, updated_at,
                          updated_till)
            on conflict (org_id, customer_id, account_id) do update
               set first_name = excluded.first_name, last_name = excluded.last_name,
                   updated_at = excluded.updated_at, updated_till = excluded.updated_till""";

    static final String UPSERT_CHANNELS = """
            insert into comm_channel (org_id, customer_id, account_id, type, value, is_primary, verified, residence,
                                      office, last_viewed_at, attributes)
            select ?, customer_id, account_id, type, value, is_primary, verified, residence, office,
                   timestamptz 'epoch' + last_viewed_at * interval '1 microsecond', attributes
              from unnest(?::bigint[], ?::bigint[], ?::smallint[], ?::text[], ?::boolean[], ?::boolean[],
                          ?::boolean[], ?::boolean[], ?::bigint[], ?::text[])
                   as row(customer_id, account_id, type, value, is_primary, verified, residence, office,
                          last_viewed_at, attributes)
            on conflict (org_id, customer_id, account_id, type, value) do update
               set is_primary = excluded.is_primary, verified = excluded.verified, residence = excluded.residence,
                   office = excluded.office, last_viewed_at = excluded.last_viewed_at,
                   attributes = excluded.attributes""";

    static final String DELETE_CHANNELS = """
            delete from comm_channel h
             using unnest(?::bigint[], ?::bigint[], ?::smallint[], ?::text[])
                   as row(customer_id, account_id, type, value)
             where h.org_id = ? and h.customer_id = row.customer_id and h.account_id = row.account_id
               and h.type = row.type and h.value = row.value and h.customer_id = any(?::bigint[])""";

    static final String UPSERT_SUBSCRIPTIONS = """
            insert into subscription (org_id, customer_id, channel, priority, opted_in, updated_at)
            select ?, customer_id, channel, priority, opted_in,
                   timestamptz 'epoch' + updated_at * interval '1 microsecond'
              from unnest(?::bigint[], ?::smallint[], ?::smallint[], ?::boolean[], ?::bigint[])
                   as row(customer_id, channel, priority, opted_in, updated_at)
            on conflict (org_id, customer_id, channel, priority) do update
               set opted_in = excluded.opted_in, updated_at = excluded.updated_at""";

    private CustomerWrites() {}

    static void add(OrgId org, Identity identity, StoreScript script) {
        claimValues(org, identity, script);
        writeIdentifiers(org, identity, script);
        insertCustomers(org, identity, script);
        updateCustomers(org, identity, script);
        upsertProfiles(org, identity, script);
        writeChannels(org, identity, script);
        upsertSubscriptions(org, identity, script);
        FieldWrites.add(org, identity, script);
        MergeWrites.add(org, identity, script);
        WordWrites.add(org, identity, script);
        HistoryWrites.add(org, identity, script);
    }

    private static void claimValues(OrgId org, Identity identity, StoreScript script) {
        var keys = sorted(identity.claims().inserted(), Comparator.<IdentifierKey>naturalOrder());
        if (keys.isEmpty()) {
            return;
        }
        script.claim(
                LockOrder.IDENTIFIER_VALUE,
                keys.size(),
                CLAIM_VALUES,
                Column.of(org.value()),
                Column.shorts(keys, key -> key.type().code()),
                Column.texts(keys, IdentifierKey::value));
    }

    private static void writeIdentifiers(OrgId org, Identity identity, StoreScript script) {
        var added = new ArrayList<HeldIdentifier>();
        var removed = new ArrayList<HeldIdentifier>();
        var rehung = new ArrayList<HeldIdentifier>();
        for (var change : identity.identifiers().changes()) {
            var before = change.before() == null ? List.<HeldIdentifier>of() : change.before();
            var after = change.after() == null ? List.<HeldIdentifier>of() : change.after();
            for (var row : after) {
                if (!before.contains(row)) {
                    (before.stream().anyMatch(row::isSameAs) ? rehung : added).add(row);
                }
            }
            before.stream()
                    .filter(row -> after.stream().noneMatch(row::isSameAs))
                    .forEach(removed::add);
        }
        added.sort(HeldIdentifier.CLAIM_ORDER);
        removed.sort(HeldIdentifier.CLAIM_ORDER);
        rehung.sort(HeldIdentifier.CLAIM_ORDER);
        if (!removed.isEmpty()) {
            release(org, removed, identity, script);
            script.change(
                    LockOrder.IDENTIFIER,
                    DELETE_IDENTIFIERS,
                    Column.shorts(removed, row -> row.key().type().code()),
                    Column.texts(removed, row -> row.key().value()),
                    Column.longs(removed, row -> row.account().value()),
                    Column.of(org.value()),
                    Column.shorts(removed, row -> row.key().type().code()),
                    Column.texts(removed, row -> row.key().value()));
        }
        if (!rehung.isEmpty()) {
            script.change(
                    LockOrder.IDENTIFIER,
                    REHANG_IDENTIFIERS,
                    Column.shorts(rehung, row -> row.key().type().code()),
                    Column.texts(rehung, row -> row.key().value()),
                    Column.longs(rehung, row -> row.account().value()),
                    Column.longs(rehung, row -> row.root().value()),
                    Column.of(org.value()),
                    Column.shorts(rehung, row -> row.key().type().code()),
                    Column.texts(rehung, row -> row.key().value()));
        }
        if (!added.isEmpty()) {
            script.claim(
                    LockOrder.IDENTIFIER,
                    added.size(),
                    CLAIM_IDENTIFIERS,
                    Column.of(org.value()),
                    Column.shorts(added, row -> row.key().type().code()),
                    Column.texts(added, row -> row.key().value()),
                    Column.longs(added, row -> row.account().value()),
                    Column.longs(added, row -> row.customer().value()),
                    Column.longs(added, row -> row.root().value()),
                    Column.instants(added, HeldIdentifier::since));
        }
    }

    private static void release(OrgId org, List<HeldIdentifier> removed, Identity identity, StoreScript script) {
        var keys = removed.stream()
                .map(HeldIdentifier::key)
                .filter(key -> identity.holders(key).isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        var types = Column.shorts(keys, key -> key.type().code());
        var values = Column.texts(keys, IdentifierKey::value);
        script.change(
                LockOrder.IDENTIFIER_VALUE,
                RELEASE_VALUES,
                types,
                values,
                Column.of(org.value()),
                types,
                values,
                Column.of(org.value()),
                Column.shorts(removed, row -> row.key().type().code()),
                Column.texts(removed, row -> row.key().value()),
                Column.longs(removed, row -> row.account().value()));
    }

    private static void insertCustomers(OrgId org, Identity identity, StoreScript script) {
        var rows = sorted(identity.customers().inserted(), Comparator.comparing(Customer::id));
        if (rows.isEmpty()) {
            return;
        }
        script.change(
                LockOrder.CUSTOMER,
                INSERT_CUSTOMERS,
                Column.of(org.value()),
                Column.longs(rows, row -> row.id().value()),
                Column.longs(rows, row -> row.root().value()),
                Column.shorts(rows, row -> row.loyalty().code()),
                Column.longsOrNull(rows, Customer::statusLabel),
                Column.instants(rows, Customer::registeredAt),
                Column.longs(rows, row -> row.registeredTill().value()),
                Column.longs(rows, row -> row.registeredVia().value()),
                Column.longs(rows, row -> row.homeTill().value()),
                Column.instants(rows, Customer::updatedAt),
                Column.longs(rows, row -> row.updatedTill().value()));
    }

    private static void updateCustomers(OrgId org, Identity identity, StoreScript script) {
        var rows = sorted(identity.customers().updated(), Comparator.comparing(Customer::id));
        if (rows.isEmpty()) {
            return;
        }
        script.change(
                LockOrder.CUSTOMER,
                UPDATE_CUSTOMERS,
                Column.longs(rows, row -> row.id().value()),
                Column.longs(rows, row -> row.root().value()),
                Column.shorts(rows, row -> row.loyalty().code()),
                Column.longsOrNull(rows, Customer::statusLabel),
                Column.longs(rows, row -> row.homeTill().value()),
                Column.instants(rows, Customer::updatedAt),
                Column.longs(rows, row -> row.updatedTill().value()),
                Column.of(org.value()),
                Column.longs(rows, row -> row.id().value()));
    }

    private static void upsertProfiles(OrgId org, Identity identity, StoreScript script) {
        var rows = changed(identity.profiles().inserted(), identity.profiles().updated());
        rows.sort(Comparator.comparing(Profile::key));
        if (rows.isEmpty()) {
            return;
        }
        script.change(
                LockOrder.PROFILE,
                UPSERT_PROFILES,
                Column.of(org.value()),
                Column.longs(rows, row -> row.customer().value()),
                Column.longs(rows, row -> row.account().value()),
                Column.texts(rows, Profile::firstName),
                Column.texts(rows, Profile::lastName),
                Column.instants(rows, Profile::createdAt),
                Column.longs(rows, row -> row.createdTill().value()),
                Column.instants(rows, Profile::updatedAt),
                Column.longs(rows, row -> row.updatedTill().value()));
    }

    private static void writeChannels(OrgId org, Identity identity, StoreScript script) {
        var removed = sorted(identity.channels().removed(), Comparator.comparing(CommChannel::key));
        if (!removed.isEmpty()) {
            script.change(
                    LockOrder.COMM_CHANNEL,
                    DELETE_CHANNELS,
                    Column.longs(removed, row -> row.key().profile().customer().value()),
                    Column.longs(removed, row -> row.key().profile().account().value()),
                    Column.shorts(removed, row -> row.key().type().code()),
                    Column.texts(removed, row -> row.key().value()),
                    Column.of(org.value()),
                    Column.longs(removed, row -> row.key().profile().customer().value()));
        }
        var rows = changed(identity.channels().inserted(), identity.channels().updated());
        rows.sort(Comparator.comparing(CommChannel::key));
        if (rows.isEmpty()) {
            return;
        }
        script.change(
                LockOrder.COMM_CHANNEL,
                UPSERT_CHANNELS,
                Column.of(org.value()),
                Column.longs(rows, row -> row.key().profile().customer().value()),
                Column.longs(rows, row -> row.key().profile().account().value()),
                Column.shorts(rows, row -> row.key().type().code()),
                Column.texts(rows, row -> row.key().value()),
                Column.booleans(rows, row -> row.marks().primary()),
                Column.booleans(rows, row -> row.marks().verified()),
                Column.booleans(rows, row -> row.marks().residence()),
                Column.booleans(rows, row -> row.marks().office()),
                Column.instants(rows, CommChannel::lastViewedAt),
                Column.texts(rows, CommChannel::attributes));
    }

    private static void upsertSubscriptions(OrgId org, Identity identity, StoreScript script) {
        var rows = changed(
                identity.subscriptions().inserted(), identity.subscriptions().updated());
        rows.sort(Comparator.comparing(Subscription::key));
        if (rows.isEmpty()) {
            return;
        }
        script.change(
                LockOrder.SUBSCRIPTION,
                UPSERT_SUBSCRIPTIONS,
                Column.of(org.value()),
                Column.longs(rows, row -> row.key().customer().value()),
                Column.shorts(rows, row -> row.key().channel().code()),
                Column.shorts(rows, row -> row.key().priority().code()),
                Column.booleans(rows, row -> row.consent() == Subscription.Consent.OPTIN),
                Column.instants(rows, Subscription::updatedAt));
    }

    private static <T> List<T> sorted(List<T> rows, Comparator<? super T> order) {
        var sorted = new ArrayList<>(rows);
        sorted.sort(order);
        return sorted;
    }

    private static <T> List<T> changed(List<T> inserted, List<T> updated) {
        var rows = new ArrayList<>(inserted);
        rows.addAll(updated);
        return rows;
    }
}

package io.meniscus.organization;

import io.meniscus.access.AccessGroup;
import io.meniscus.core.AccountId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.CustomerStatus;
import io.meniscus.organization.field.FieldsOfOrganization;
import io.meniscus.organization.field.PlatformFields;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the snapshot requests work on of a stored set-up, with everything a till inherits resolved. */
final class SetupSnapshot {
    private final Setup setup;
    private final Setup.Profile profile;
    private final Settings settings;
    private final Map<String, Setup.Zone> zones;
    private final Map<String, Setup.StoreEntry> stores;

    private SetupSnapshot(Setup setup) {
        this.setup = setup;
        this.profile = Objects.requireNonNull(setup.profile());
        this.settings = new Settings(setup.configuration());
        this.zones = byKey(setup.zones(), Setup.Zone::code);
        this.stores = byKey(setup.stores(), Setup.StoreEntry::code);
    }

    static Organization of(Setup setup) {
        return new SetupSnapshot(setup).organization();
    }

    private Organization organization() {
        var tills = setup.tills().stream().map(this::till).toList();
        var tillIds = new HashMap<String, TillId>();
        tills.forEach(till -> tillIds.put(till.code(), till.id()));
        var lookups = new HashMap<Organization.LookupKey, TillId>();
        for (var lookup : setup.lookups()) {
            lookups.put(
                    new Organization.LookupKey(lookup.type(), lookup.code()),
                    Objects.requireNonNull(tillIds.get(lookup.till())));
        }
        return new Organization(
                new Organization.Profile(
                        setup.org(),
                        setup.code(),
                        profile.name(),
                        profile.country(),
                        profile.dialCode(),
                        ZoneId.of(profile.timeZone()),
                        profile.currency(),
                        profile.language(),
                        setup.version()),
                settings,
                tills,
                setup.stores().stream().map(SetupSnapshot::store).toList(),
                setup.accounts().stream().map(SetupSnapshot::account).toList(),
                setup.labels().stream().map(SetupSnapshot::label).toList(),
                setup.labels().stream()
                        .filter(label -> label.isDefault() && label.status() == CustomerStatus.ACTIVE)
                        .findFirst()
                        .map(SetupSnapshot::label)
                        .orElse(null),
                lookups,
                FieldsOfOrganization.of(PlatformFields.stock(), List.of(), Set.of(), Map.of()));
    }

    private Till till(Setup.TillEntry till) {
        var store = Objects.requireNonNull(stores.get(till.store()));
        return new Till(
                new TillId(till.id()),
                till.code(),
                till.name(),
                till.description(),
                till.kind(),
                store.id(),
                timeZone(store),
                group(store),
                Activity.of(till.activity() == Activity.ACTIVE && store.activity() == Activity.ACTIVE));
    }

    /** The store's own zone, or that of the nearest zone of the tree that has one, or the organization's. */
    private ZoneId timeZone(Setup.StoreEntry store) {
        var name = store.region().timeZone();
        var passed = new HashSet<String>();
        for (var zone = zones.get(store.zone());
                name.isEmpty() && zone != null && passed.add(zone.code());
                zone = zones.get(zone.parent())) {
            name = zone.region().timeZone();
        }
        return ZoneId.of(name.isEmpty() ? profile.timeZone() : name);
    }

    private AccessGroup group(Setup.StoreEntry store) {
        var own = store.group();
        if (own != null) {
            return own;
        }
        var name = settings.text(TextKey.DEFAULT_ACCESS_GROUP);
        return Arrays.stream(AccessGroup.values())
                .filter(group -> group.name().replace("_", "").equalsIgnoreCase(name))
                .findFirst()
                .orElse(AccessGroup.POS);
    }

    private static Store store(Setup.StoreEntry store) {
        return new Store(store.id(), store.code(), store.name(), store.externalIds(), store.activity());
    }

    private static SourceAccount account(Setup.Account account) {
        return new SourceAccount(
                new AccountId(account.id()), account.source(), account.account(), account.name(), account.activity());
    }

    private static StatusLabel label(Setup.Label label) {
        return new StatusLabel(label.id(), label.label(), label.status().code());
    }

    private static <T> Map<String, T> byKey(List<T> entries, Function<T, String> key) {
        return entries.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}

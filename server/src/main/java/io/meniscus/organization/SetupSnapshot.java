package io.meniscus.organization;

import io.meniscus.access.AccessGroup;
import io.meniscus.core.AccountId;
import io.meniscus.core.TillId;
import io.meniscus.core.field.FieldDefinitions;
import io.meniscus.core.field.FieldPolicy;
import io.meniscus.core.identity.CustomerStatus;
import io.meniscus.core.identity.Source;
import io.meniscus.organization.configuration.Settings;
import io.meniscus.organization.configuration.TextKey;
import io.meniscus.organization.field.FieldsOfOrganization;
import io.meniscus.organization.field.PlatformFields;
import io.meniscus.organization.kinds.AccessGroups;
import io.meniscus.organization.kinds.AttributionLookups;
import io.meniscus.organization.kinds.ConfigurationValues;
import io.meniscus.organization.kinds.CustomFields;
import io.meniscus.organization.kinds.ExtendedFields;
import io.meniscus.organization.kinds.Profile;
import io.meniscus.organization.kinds.Sources;
import io.meniscus.organization.kinds.StatusLabels;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.kinds.Verticals;
import io.meniscus.organization.region.Regions;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.SetupState;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Makes the snapshot requests work on of a stored set-up, with everything a till inherits resolved. */
final class SetupSnapshot {
    private final SetupState state;
    private final Entry profile;
    private final Settings settings;
    private final SnapshotDetails details;

    private SetupSnapshot(SetupState state) {
        this.state = state;
        this.profile = state.all(Profile.KIND).iterator().next();
        this.settings = new Settings(state.all(ConfigurationValues.KIND).stream()
                .collect(Collectors.toMap(
                        value -> value.get(ConfigurationValues.KEY), value -> value.get(ConfigurationValues.VALUE))));
        this.details = new SnapshotDetails(state, profile);
    }

    static Organization of(SetupState state) {
        return new SetupSnapshot(state).organization();
    }

    private Organization organization() {
        var tills = state.all(Tills.KIND).stream().map(this::till).toList();
        return new Organization(
                new Organization.Profile(
                        state.org(),
                        state.code(),
                        profile.get(Profile.NAME),
                        profile.get(Profile.COUNTRY),
                        profile.get(Profile.DIAL_CODE),
                        ZoneId.of(profile.get(Profile.TIME_ZONE)),
                        profile.get(Profile.CURRENCY),
                        profile.get(Profile.LANGUAGE),
                        state.version()),
                settings,
                tills,
                state.all(Stores.KIND).stream().map(this::store).toList(),
                state.all(Sources.KIND).stream().map(SetupSnapshot::account).toList(),
                state.all(StatusLabels.KIND).stream().map(SetupSnapshot::label).toList(),
                state.all(StatusLabels.KIND).stream()
                        .filter(label -> label.get(StatusLabels.DEFAULT)
                                && label.get(StatusLabels.STATUS) == CustomerStatus.ACTIVE)
                        .findFirst()
                        .map(SetupSnapshot::label)
                        .orElse(null),
                lookups(),
                fields(),
                details.details());
    }

    private FieldDefinitions fields() {
        var policies = new HashMap<Long, FieldPolicy>();
        for (var entry : state.all(ExtendedFields.KIND)) {
            ExtendedFields.field(entry).ifPresent(field -> policies.put(field.id(), ExtendedFields.policy(entry)));
        }
        return FieldsOfOrganization.of(
                PlatformFields.stock(),
                state.all(CustomFields.KIND).stream().map(CustomFields::of).toList(),
                state.all(Verticals.KIND).stream()
                        .filter(entry -> entry.get(Verticals.ACTIVE))
                        .map(entry -> Verticals.of(entry).id())
                        .collect(Collectors.toSet()),
                policies);
    }

    private Map<Organization.LookupKey, TillId> lookups() {
        var lookups = new HashMap<Organization.LookupKey, TillId>();
        var firstTills = firstTills();
        for (var lookup : state.all(AttributionLookups.KIND)) {
            var key = new Organization.LookupKey(
                    lookup.get(AttributionLookups.TYPE), lookup.get(AttributionLookups.CODE));
            state.get(Tills.KIND, lookup.get(AttributionLookups.TILL))
                    .or(() -> Optional.ofNullable(firstTills.get(lookup.get(AttributionLookups.STORE))))
                    .ifPresent(till -> lookups.put(key, new TillId(till.id())));
        }
        return lookups;
    }

    /** Each store's active till with the lowest id, a store server only when it has no till. */
    private Map<String, Entry> firstTills() {
        var first = BinaryOperator.minBy(Comparator.<Entry, TillKind>comparing(till -> till.get(Tills.TYPE))
                .thenComparingLong(Entry::id));
        return state.all(Tills.KIND).stream()
                .filter(till -> till.get(Tills.ACTIVE))
                .collect(Collectors.toMap(till -> till.get(Tills.STORE), till -> till, first));
    }

    private Till till(Entry till) {
        var store = state.get(Stores.KIND, till.get(Tills.STORE)).orElseThrow();
        var own = Regions.own(till);
        var region = Regions.effective(state, till);
        return new Till(
                new TillId(till.id()),
                till.get(Tills.CODE),
                till.get(Tills.NAME),
                till.get(Tills.DESCRIPTION),
                till.get(Tills.TYPE),
                store.id(),
                ZoneId.of(region.timeZone()),
                group(store),
                Activity.of(till.get(Tills.ACTIVE) && store.get(Stores.ACTIVE)),
                new TillDetails(
                        state.get(Tills.KIND, till.get(Tills.STORE_SERVER))
                                .map(Entry::id)
                                .orElse(0L),
                        till.get(Tills.EXTERNAL_ID),
                        own,
                        region,
                        till.get(Tills.CUSTOM_FIELDS)));
    }

    private AccessGroup group(Entry store) {
        var own = store.get(Stores.ACCESS_GROUP);
        return state.get(AccessGroups.KIND, own.isEmpty() ? settings.text(TextKey.DEFAULT_ACCESS_GROUP) : own)
                .map(AccessGroups::of)
                .orElse(AccessGroup.POS);
    }

    private Store store(Entry store) {
        return new Store(
                store.id(),
                store.get(Stores.CODE),
                store.get(Stores.NAME),
                store.get(Stores.EXTERNAL_IDS),
                Activity.of(store.get(Stores.ACTIVE)),
                details.store(store));
    }

    private static SourceAccount account(Entry account) {
        return new SourceAccount(
                new AccountId(account.id()),
                Source.valueOf(account.get(Sources.SOURCE)),
                account.get(Sources.ACCOUNT),
                account.get(Sources.NAME),
                Activity.of(account.get(Sources.ACTIVE)),
                account.get(Sources.UUID),
                account.get(Sources.TO_MIRROR),
                account.get(Sources.CONFIGS));
    }

    private static StatusLabel label(Entry label) {
        return new StatusLabel(
                label.id(),
                label.get(StatusLabels.LABEL),
                label.get(StatusLabels.STATUS).code(),
                label.get(StatusLabels.DEFAULT) ? StatusLabel.Standing.STANDARD : StatusLabel.Standing.FURTHER,
                StatusLabels.blocked(label));
    }
}

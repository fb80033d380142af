package io.meniscus.api.v1_1.organization;

import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.api.v1_1.organization.EntityQuery.Option;
import io.meniscus.api.v1_1.organization.ShownEntity.Parent;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.RegionWords;
import io.meniscus.organization.Organization;
import io.meniscus.organization.kinds.Concepts;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.kinds.Zones;
import io.meniscus.organization.region.Region;
import io.meniscus.organization.region.Regions;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.SetupState;
import io.meniscus.organization.setup.history.LastChange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Shows entities of one type, as a query wants them. */
record EntityWriter(
        Organization organization, SetupState state, EntityQuery query, Map<String, LastChange> changes, Instant at) {

    /** The fields that every type has. */
    private record Named(
            Field<String> code,
            Field<String> name,
            Field<String> description,
            Field<Map<String, String>> customFields) {}

    private static final Named CONCEPT =
            new Named(Concepts.CODE, Concepts.NAME, Concepts.DESCRIPTION, Concepts.CUSTOM_FIELDS);
    private static final Named ZONE = new Named(Zones.CODE, Zones.NAME, Zones.DESCRIPTION, Zones.CUSTOM_FIELDS);
    private static final Named STORE = new Named(Stores.CODE, Stores.NAME, Stores.DESCRIPTION, Stores.CUSTOM_FIELDS);
    private static final Named TILL = new Named(Tills.CODE, Tills.NAME, Tills.DESCRIPTION, Tills.CUSTOM_FIELDS);

    ShownEntity write(Entry entry) {
        var named = switch (query.type()) {
            case CONCEPT -> CONCEPT;
            case ZONE -> ZONE;
            case STORE -> STORE;
            case STR_SERVER, TILL -> TILL;
        };
        var change = changes.get(entry.name());
        var country = organization.profile().country();
        var region = Regions.effective(state, entry);
        boolean basic = query.options().contains(Option.BASIC);
        var place = Place.of(entry);
        return new ShownEntity(
                ItemStatus.numbered(ItemStatus.Outcome.SUCCESS, 3200, "Entity search successful"),
                Long.toString(entry.id()),
                query.type().isActive(entry) ? "1" : "0",
                entry.get(named.code()),
                entry.get(named.name()),
                entry.get(named.description()),
                change == null ? "" : change.actor(),
                change == null ? "" : V11Dates.dateTime(change.at(), organization.clusterZone()),
                customFields(entry.get(named.customFields())),
                new ShownEntity.Fields(List.of()),
                basic ? null : "0",
                basic ? null : "0",
                basic ? null : "0",
                basic || query.options().contains(Option.NO_TIME_ZONES) ? null : timeZones(region),
                basic ? null : currencies(region, country),
                basic ? null : region.language(),
                basic ? null : country,
                basic ? null : new ShownEntity.Languages(new ShownEntity.Language(region.language(), country)),
                parent(entry),
                place.externalId(0),
                place.externalId(1),
                place.externalId(2),
                place.mobile(),
                "instore",
                place.landline(),
                place.email(),
                place.address(),
                new ShownEntity.Location(place.latitude(), place.longitude()),
                query.type().name());
    }

    /** What only stores have, and tills in part; empty elsewhere. */
    private record Place(
            List<String> externalIds,
            String mobile,
            String landline,
            String email,
            String address,
            String latitude,
            String longitude) {

        static Place of(Entry entry) {
            if (entry.kind() == Stores.KIND) {
                return new Place(
                        entry.get(Stores.EXTERNAL_IDS),
                        entry.get(Stores.MOBILE),
                        entry.get(Stores.LANDLINE),
                        entry.get(Stores.EMAIL),
                        entry.get(Stores.ADDRESS),
                        entry.get(Stores.LATITUDE),
                        entry.get(Stores.LONGITUDE));
            }
            var externalIds = entry.kind() == Tills.KIND ? List.of(entry.get(Tills.EXTERNAL_ID)) : List.<String>of();
            return new Place(externalIds, "", "", "", "", "", "");
        }

        String externalId(int index) {
            return index < externalIds.size() ? externalIds.get(index) : "";
        }
    }

    private ShownEntity.Fields customFields(Map<String, String> values) {
        boolean isWanted =
                query.scope().isEmpty() || query.scope().equals(query.type().customFields());
        return new ShownEntity.Fields(
                isWanted
                        ? values.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(field -> new ShownEntity.Field(field.getKey(), field.getValue()))
                                .toList()
                        : List.of());
    }

    private ShownEntity.TimeZones timeZones(Region region) {
        var offset = RegionWords.offset(ZoneId.of(region.timeZone()), at);
        return new ShownEntity.TimeZones(new ShownEntity.TimeZone(region.timeZone(), offset));
    }

    private static ShownEntity.Currencies currencies(Region region, String country) {
        return new ShownEntity.Currencies(
                new ShownEntity.Currency(RegionWords.currencySymbol(region.currency(), country), region.currency()));
    }

    /** Only zones and concepts show theirs. */
    private Parent parent(Entry entry) {
        if (!query.options().contains(Option.PARENT)) {
            return Parent.NONE;
        }
        return switch (query.type()) {
            case CONCEPT -> parent(entry, Concepts.PARENT, CONCEPT, "CONCEPT");
            case ZONE -> parent(entry, Zones.PARENT, ZONE, "ZONE");
            case STORE, STR_SERVER, TILL -> Parent.NONE;
        };
    }

    private Parent parent(Entry entry, Field<String> parentOf, Named named, String type) {
        return state.get(entry.kind(), entry.get(parentOf))
                .map(parent -> new Parent(
                        Long.toString(parent.id()), parent.get(named.code()), parent.get(named.name()), type))
                .orElse(Parent.NONE);
    }
}

package io.meniscus.organization;

import io.meniscus.organization.kinds.Associates;
import io.meniscus.organization.kinds.Concepts;
import io.meniscus.organization.kinds.CurrencyRatios;
import io.meniscus.organization.kinds.Profile;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.kinds.Tenders;
import io.meniscus.organization.kinds.Zones;
import io.meniscus.organization.program.ActivePrograms;
import io.meniscus.organization.region.Regions;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.SetupState;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The parts of a snapshot that lists and reads show, with what places inherit resolved. */
final class SnapshotDetails {
    private final SetupState state;
    private final Entry profile;

    SnapshotDetails(SetupState state, Entry profile) {
        this.state = state;
        this.profile = profile;
    }

    OrganizationDetails details() {
        return new OrganizationDetails(
                profile.get(Profile.TYPE),
                contact(),
                new OrganizationDetails.Supported(
                        profile.get(Profile.TIME_ZONES),
                        profile.get(Profile.CURRENCIES),
                        profile.get(Profile.LANGUAGES),
                        profile.get(Profile.COUNTRIES),
                        profile.get(Profile.OTHER_COUNTRIES)),
                profile.get(Profile.MIN_SMS_HOUR),
                profile.get(Profile.MAX_SMS_HOUR),
                profile.get(Profile.FISCAL_YEAR),
                profile.get(Profile.CUSTOM_FIELDS),
                state.all(Zones.KIND).stream().map(this::zone).toList(),
                state.all(Concepts.KIND).stream().map(this::concept).toList(),
                associates(),
                state.all(Tenders.KIND).stream().map(SnapshotDetails::tender).toList(),
                state.all(CurrencyRatios.KIND).stream()
                        .collect(Collectors.toMap(
                                ratio -> ratio.get(CurrencyRatios.CURRENCY),
                                ratio -> new BigDecimal(ratio.get(CurrencyRatios.RATIO)))),
                ActivePrograms.of(state));
    }

    private OrganizationDetails.Contact contact() {
        return new OrganizationDetails.Contact(
                profile.get(Profile.ADDRESS),
                profile.get(Profile.LOCALITY),
                profile.get(Profile.CITY),
                profile.get(Profile.STATE),
                profile.get(Profile.PIN_CODE),
                profile.get(Profile.PHONE),
                profile.get(Profile.WEBSITE),
                profile.get(Profile.LOGO),
                profile.get(Profile.LOCALE));
    }

    StoreDetails store(Entry store) {
        return new StoreDetails(
                store.get(Stores.DESCRIPTION),
                state.get(Zones.KIND, store.get(Stores.ZONE)).map(Entry::id).orElse(0L),
                state.get(Concepts.KIND, store.get(Stores.CONCEPT))
                        .map(Entry::id)
                        .orElse(0L),
                Regions.own(store),
                Regions.effective(state, store),
                store.get(Stores.ADMIN_TYPE),
                new StoreDetails.Contact(
                        store.get(Stores.NAME),
                        store.get(Stores.MOBILE),
                        store.get(Stores.LANDLINE),
                        store.get(Stores.EMAIL)),
                shown(store, Stores.SMS_NAME, Stores.SMS_MOBILE, Stores.SMS_EMAIL),
                shown(store, Stores.EMAIL_NAME, Stores.EMAIL_MOBILE, Stores.EMAIL_EMAIL),
                new StoreDetails.Location(
                        store.get(Stores.ADDRESS),
                        store.get(Stores.CITY),
                        store.get(Stores.AREA),
                        store.get(Stores.LATITUDE),
                        store.get(Stores.LONGITUDE)),
                store.get(Stores.CUSTOM_FIELDS));
    }

    /** What messages show, the store's own where they say nothing else. */
    private static StoreDetails.Contact shown(
            Entry store, Field<String> name, Field<String> mobile, Field<String> email) {
        return new StoreDetails.Contact(
                store.get(store.isEmpty(name) ? Stores.NAME : name),
                store.get(store.isEmpty(mobile) ? Stores.MOBILE : mobile),
                store.get(Stores.LANDLINE),
                store.get(store.isEmpty(email) ? Stores.EMAIL : email));
    }

    private Place zone(Entry zone) {
        return new Place(
                zone.id(),
                zone.get(Zones.CODE),
                zone.get(Zones.NAME),
                zone.get(Zones.DESCRIPTION),
                state.get(Zones.KIND, zone.get(Zones.PARENT)).map(Entry::id).orElse(0L),
                Regions.own(zone),
                Regions.effective(state, zone),
                Activity.of(zone.get(Zones.ACTIVE)),
                zone.get(Zones.CUSTOM_FIELDS));
    }

    private Place concept(Entry concept) {
        return new Place(
                concept.id(),
                concept.get(Concepts.CODE),
                concept.get(Concepts.NAME),
                concept.get(Concepts.DESCRIPTION),
                state.get(Concepts.KIND, concept.get(Concepts.PARENT))
                        .map(Entry::id)
                        .orElse(0L),
                Regions.own(concept),
                Regions.effective(state, concept),
                Activity.of(concept.get(Concepts.ACTIVE)),
                concept.get(Concepts.CUSTOM_FIELDS));
    }

    private List<Associate> associates() {
        return state.all(Associates.KIND).stream()
                .map(associate -> new Associate(
                        associate.id(),
                        associate.get(Associates.CODE),
                        associate.get(Associates.NAME),
                        state.get(Stores.KIND, associate.get(Associates.STORE))
                                .map(Entry::id)
                                .orElse(0L),
                        associate.get(Associates.FIRST_NAME),
                        associate.get(Associates.LAST_NAME),
                        associate.get(Associates.MOBILE),
                        associate.get(Associates.EMAIL),
                        associate.get(Associates.USERNAME),
                        Activity.of(associate.get(Associates.ACTIVE))))
                .toList();
    }

    private static Tender tender(Entry tender) {
        return new Tender(
                tender.id(),
                tender.get(Tenders.NAME),
                tender.get(Tenders.CANONICAL_NAME),
                tender.get(Tenders.DESCRIPTION),
                tender.get(Tenders.ATTRIBUTES),
                Activity.of(tender.get(Tenders.ACTIVE)));
    }
}

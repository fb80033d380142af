package io.meniscus.api.v1_1.store;

import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.RegionWords;
import io.meniscus.organization.kinds.Profile;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.region.Regions;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.SetupState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A store as {@code store/get} shows it: all texts, empty where nothing is set up. */
public record ShownStore(
        String id,
        String name,
        String code,
        Location location,
        Currency currency,
        String language,
        TimeZone time_zone,
        String mobile,
        String email,
        String land_line,
        String external_id,
        String external_id_1,
        String external_id_2,
        String country_name,
        String state_name,
        String city_name,
        String area_name,
        Template template,
        ItemStatus item_status) {

    public record Location(String latitude, String longitude) {}

    public record Currency(String name, String symbol, IsoCode iso_code) {}

    public record IsoCode(String alpha, String numeric) {}

    public record TimeZone(String coordinates, Offset offset) {}

    /** Summer is {@code NULL} where there is no daylight saving. */
    public record Offset(String std, String summer) {}

    public record Template(Sms sms, Email email) {}

    public record Sms(String name, String email, String mobile) {}

    public record Email(String name, String mobile, String email) {}

    static ShownStore of(SetupState state, Entry store, Instant at) {
        var profile = state.all(Profile.KIND).iterator().next();
        var region = Regions.effective(state, store);
        var country = profile.get(Profile.COUNTRY);
        var zone = ZoneId.of(region.timeZone());
        var externalIds = store.get(Stores.EXTERNAL_IDS);
        return new ShownStore(
                Long.toString(store.id()),
                store.get(Stores.NAME),
                store.get(Stores.CODE),
                new Location(store.get(Stores.LATITUDE), store.get(Stores.LONGITUDE)),
                new Currency(
                        RegionWords.currencyName(region.currency()),
                        RegionWords.currencySymbol(region.currency(), country),
                        new IsoCode(region.currency(), RegionWords.currencyNumber(region.currency()))),
                RegionWords.language(region.language()),
                new TimeZone("", new Offset(RegionWords.standardOffset(zone, at), RegionWords.summerOffset(zone, at))),
                store.get(Stores.MOBILE),
                store.get(Stores.EMAIL),
                store.get(Stores.LANDLINE),
                at(externalIds, 0),
                at(externalIds, 1),
                at(externalIds, 2),
                RegionWords.country(country),
                profile.get(Profile.STATE),
                store.get(Stores.CITY),
                store.get(Stores.AREA),
                template(store),
                ItemStatus.text(ItemStatus.Outcome.SUCCESS, 900, "Store Info Retrieval Successful"));
    }

    /** What messages show: their own words, else the store's. */
    private static Template template(Entry store) {
        return new Template(
                new Sms(
                        or(store.get(Stores.SMS_NAME), store.get(Stores.NAME)),
                        or(store.get(Stores.SMS_EMAIL), store.get(Stores.EMAIL)),
                        or(store.get(Stores.SMS_MOBILE), store.get(Stores.MOBILE))),
                new Email(
                        or(store.get(Stores.EMAIL_NAME), store.get(Stores.NAME)),
                        or(store.get(Stores.EMAIL_MOBILE), store.get(Stores.MOBILE)),
                        or(store.get(Stores.EMAIL_EMAIL), store.get(Stores.EMAIL))));
    }

    private static String or(String own, String fallback) {
        return own.isEmpty() ? fallback : own;
    }

    private static String at(List<String> list, int index) {
        return index < list.size() ? list.get(index) : "";
    }
}

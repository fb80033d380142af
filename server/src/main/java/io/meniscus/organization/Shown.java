package io.meniscus.organization;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The fields of stored entries in the words of the document, for reports. Secrets are no fields. */
final class Shown {
    private Shown() {}

    static Map<String, String> profile(Setup.Profile profile) {
        return fields(
                "name", profile.name(),
                "country", profile.country(),
                "dialCode", profile.dialCode(),
                "timeZone", profile.timeZone(),
                "currency", profile.currency(),
                "language", profile.language());
    }

    static Map<String, String> zone(Setup.Zone zone) {
        var fields = fields("name", zone.name(), "parent", zone.parent(), "active", active(zone.activity()));
        fields.putAll(region(zone.region()));
        return fields;
    }

    static Map<String, String> store(Setup.StoreEntry store) {
        var group = store.group();
        var fields = fields(
                "name", store.name(),
                "description", store.description(),
                "zone", store.zone(),
                "accessGroup", group == null ? "" : word(group),
                "externalIds", String.join(", ", store.externalIds()),
                "active", active(store.activity()));
        fields.putAll(region(store.region()));
        return fields;
    }

    static Map<String, String> till(Setup.TillEntry till) {
        return fields(
                "name", till.name(),
                "description", till.description(),
                "kind", word(till.kind()),
                "store", till.store(),
                "storeServer", till.storeServer(),
                "billable", Boolean.toString(till.billable()),
                "active", active(till.activity()));
    }

    static Map<String, String> client(Setup.Client client) {
        return fields(
                "key", client.key(),
                "description", client.description(),
                "defaultTill", client.defaultTill(),
                "accessGroup", word(client.group()),
                "tokenLife", Integer.toString(client.tokenLife()),
                "fallback", word(client.fallback()),
                "active", active(client.activity()));
    }

    static Map<String, String> account(Setup.Account account) {
        return fields("name", account.name(), "active", active(account.activity()));
    }

    static Map<String, String> label(Setup.Label label) {
        return fields("status", word(label.status()), "default", Boolean.toString(label.isDefault()));
    }

    static Map<String, String> lookup(Setup.Lookup lookup) {
        return fields("till", lookup.till());
    }

    static String active(Activity activity) {
        return Boolean.toString(activity == Activity.ACTIVE);
    }

    private static Map<String, String> region(Setup.Region region) {
        return fields("timeZone", region.timeZone(), "currency", region.currency(), "language", region.language());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Map<String, String> fields(String... namesAndValues) {
        var fields = new LinkedHashMap<String, String>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            fields.put(namesAndValues[index], namesAndValues[index + 1]);
        }
        return fields;
    }
}

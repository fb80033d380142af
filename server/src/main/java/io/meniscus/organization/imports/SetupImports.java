package io.meniscus.organization.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.job.imports.ImportKind;
import io.meniscus.job.imports.ImportRow;
import io.meniscus.organization.imports.SetupImport.Choice;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.Kinds;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.SetupState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The imports of organization-setup §3 that are set-up: places, store servers and tills are only added by them,
 * look-ups and ratios also changed. A column is there where the kind has its field.
 */
public final class SetupImports {
    private static final Choice STAND_IN_ZONE =
            new Choice("stand-in zone", "zones", "Zone of stores whose zone code is unknown or left out");
    private static final Choice STAND_IN_CONCEPT =
            new Choice("stand-in concept", "concepts", "Concept of stores whose concept code is unknown or left out");
    private static final Choice STAND_IN_STORE =
            new Choice("stand-in store", "stores", "Store of rows whose store is unknown or left out");
    private static final Choice ACCESS_GROUP =
            new Choice("access group", "accessGroups", "Access group of the stores; the organization's where left out");
    private static final Choice BY_EXTERNAL_ID =
            new Choice("stores by external id", "", "yes: the column store_code has external ids");

    private final List<ImportKind> all = new ArrayList<>();
    private final OrganizationSetup setup;

    private SetupImports(OrganizationSetup setup) {
        this.setup = setup;
    }

    public static List<ImportKind> over(OrganizationSetup setup) {
        var imports = new SetupImports(setup);
        imports.places("concepts", "concept");
        imports.places("zones", "zone");
        imports.stores();
        imports.storeServers();
        imports.tills();
        imports.lookups();
        imports.ratios();
        return List.copyOf(imports.all);
    }

    private void add(String name, String section, How how, List<Cell> cells, List<Choice> choices, EntryReader reader) {
        Kinds.find(section)
                .map(kind -> new SetupImport(name, kind.description(), kind, how, cells, known(choices), reader, setup))
                .ifPresent(all::add);
    }

    private static List<Choice> known(List<Choice> choices) {
        return choices.stream()
                .filter(choice -> choice.section().isEmpty()
                        || Kinds.find(choice.section()).isPresent())
                .toList();
    }

    private void places(String section, String one) {
        var cells = new ArrayList<>(List.of(
                Cell.needed(one + " code", "code", "What it is known by", "north"),
                Cell.of(one + " name", "name", "Its name; its code where left out", "North"),
                Cell.of("parent " + one + " code", "parent", "What it stands in", "")));
        cells.addAll(region());
        add(section, section, How.NEW, cells, List.of(), (_, _, _, _) -> {});
    }

    private static List<Cell> region() {
        return List.of(
                Cell.of("time zone id", "timeZone", "IANA name of its own time zone", "Asia/Kolkata"),
                Cell.of("language id", "language", "ISO 639 code of its own language", "en"),
                Cell.of("currency id", "currency", "ISO 4217 code of its own currency", "INR"));
    }

    private void stores() {
        var cells = new ArrayList<>(List.of(
                Cell.needed("store code", "code", "What it is known by", "delhi.cp"),
                Cell.of("store name", "name", "Its name, its own in the organization", "Connaught Place"),
                Cell.of("external id", "externalIds", "Its id in another system", "ERP-17"),
                Cell.of("external id 1", "externalIds", "Its id in a second system", ""),
                Cell.of("external id 2", "externalIds", "Its id in a third system", ""),
                Cell.unkept("store id", "Its number where the file comes from; here it is given one of its own"),
                Cell.of("city id", "city", "Its city", "Delhi"),
                Cell.of("area id", "area", "Its area", "Central"),
                Cell.of("mobile", "mobile", "Its mobile", "919845012345"),
                Cell.of("email", "email", "Its e-mail address", "cp@example.com"),
                Cell.of("zone code", "zone", "The zone it stands in", "root"),
                Cell.of("concept code", "concept", "The concept it belongs to", ""),
                Cell.of("latitude", "latitude", "Degrees north", "28.6315"),
                Cell.of("longitude", "longitude", "Degrees east", "77.2167")));
        cells.addAll(region());
        cells.addAll(List.of(
                Cell.of("sms store name", "smsName", "Its name in text messages", ""),
                Cell.of("sms mobile", "smsMobile", "Its mobile in text messages", ""),
                Cell.of("sms email", "smsEmail", "Its e-mail address in text messages", ""),
                Cell.of("email store name", "emailName", "Its name in e-mails", ""),
                Cell.of("email mobile", "emailMobile", "Its mobile in e-mails", ""),
                Cell.of("email email", "emailEmail", "Its e-mail address in e-mails", "")));
        var choices = List.of(STAND_IN_ZONE, STAND_IN_CONCEPT, CustomColumns.KEEP, ACCESS_GROUP);
        add("stores", "stores", How.NEW, cells, choices, SetupImports::store);
    }

    private static void store(ObjectNode entry, ImportRow row, SetupState stored, Map<String, String> options) {
        var ids = List.of(row.value("external id"), row.value("external id 1"), row.value("external id 2"));
        if (ids.stream().anyMatch(id -> !id.isEmpty())) {
            var list = entry.putArray("externalIds");
            ids.forEach(list::add);
        }
        standIn(entry, "zone", STAND_IN_ZONE, stored, options);
        standIn(entry, "concept", STAND_IN_CONCEPT, stored, options);
        var group = options.getOrDefault(ACCESS_GROUP.name(), "");
        if (!group.isEmpty()) {
            entry.put("accessGroup", group);
        }
    }

    private static void standIn(
            ObjectNode entry, String field, Choice choice, SetupState stored, Map<String, String> options) {
        var instead = options.getOrDefault(choice.name(), "");
        var named = entry.path(field).asText("");
        boolean isKnown = Kinds.find(choice.section())
                .flatMap(kind -> stored.get(kind, named))
                .isPresent();
        if (!instead.isEmpty() && !isKnown) {
            entry.put(field, instead);
        }
    }

    private void storeServers() {
        var cells = List.of(
                Cell.needed("code", "code", "Its user name", "delhi.server"),
                Cell.needed("name", "name", "Its name", "Delhi back room"),
                Cell.of("store code", "store", "The store it stands in", "delhi.cp"),
                Cell.of("store external id", "store", "That store by one of its external ids", ""),
                Cell.of("description", "description", "What there is to know about it", ""),
                Cell.of("established on", "establishedOn", "Since when it stands there", "2026-01-31"),
                Cell.secret("password", "secret", "Its password; generated where left out"),
                Cell.of("is billable", "billable", "1 or 0", "1"));
        add("store-servers", "tills", How.NEW, cells, List.of(STAND_IN_STORE), (entry, row, stored, options) -> {
            inStore(entry, row, stored, options);
            entry.put(Tills.TYPE.key(), "store-server");
        });
    }

    private void tills() {
        var cells = List.of(
                Cell.of("store code", "store", "The store it stands in", "delhi.cp"),
                Cell.of("store external id", "store", "That store by one of its external ids", ""),
                Cell.of("store server code", "storeServer", "The store server it works behind", ""),
                Cell.of("till code", "code", "Its user name", "delhi.till1"),
                Cell.of("user name", "code", "The same, for files without a till code", ""),
                Cell.of("till name", "name", "Its name; its code where left out", "Till 1"),
                Cell.of("first name", "firstName", "First name of who looks after it", ""),
                Cell.of("last name", "lastName", "Last name of who looks after it", ""),
                Cell.of("email", "email", "E-mail address of who looks after it", ""),
                Cell.of("mobile", "mobile", "Mobile of who looks after it", ""),
                Cell.of("established on", "establishedOn", "Since when it stands there", "2026-01-31"),
                Cell.of("description", "description", "What there is to know about it", ""),
                Cell.secret("password", "secret", "Its password; generated where left out"),
                Cell.of("is billable", "billable", "1 or 0", "1"));
        add("tills", "tills", How.NEW, cells, List.of(STAND_IN_STORE), SetupImports::inStore);
    }

    private static void inStore(ObjectNode entry, ImportRow row, SetupState stored, Map<String, String> options) {
        var external = row.value("store external id");
        if (row.value("store code").isEmpty() && !external.isEmpty()) {
            // One that nobody has stays as it is and is told as an unknown store.
            stored.all(Stores.KIND).stream()
                    .filter(store -> store.get(Stores.EXTERNAL_IDS).contains(external))
                    .findFirst()
                    .map(Entry::name)
                    .ifPresent(code -> entry.put("store", code));
        }
        standIn(entry, "store", STAND_IN_STORE, stored, options);
    }

    private void lookups() {
        var cells = List.of(
                Cell.needed("store_code", "store", "The store it means", "delhi.cp"),
                Cell.needed("lookup_code", "code", "The code", "demo-1"),
                Cell.needed("lookup_type", "type", "WECHAT or MOBILE_TRIGGER", "WECHAT"));
        add(
                "attribution-lookup",
                "attributionLookups",
                How.PUT,
                cells,
                List.of(BY_EXTERNAL_ID),
                (entry, row, _, options) -> {
                    if (BY_EXTERNAL_ID.isYes(options)) {
                        entry.remove("store");
                        entry.put("storeExternalId", row.value("store_code"));
                    }
                });
    }

    private void ratios() {
        var cells = List.of(
                Cell.needed("currency code", "currency", "ISO 4217 code", "USD"),
                Cell.needed("ratio to INR", "ratioInr", "How many rupees one of it is worth", "84.5"));
        add("currency-ratio", "currencyRatios", How.PUT, cells, List.of(), (_, _, _, _) -> {});
    }
}

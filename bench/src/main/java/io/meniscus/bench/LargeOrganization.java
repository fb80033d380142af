package io.meniscus.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A large organization as files of CSV, the same at every run: concepts in concepts, zones in zones, stores of both,
 * store servers and tills in them.
 *
 * @param stores       in all
 * @param tillsOfStore in each store; every tenth store has a store server too, which its tills work behind
 */
record LargeOrganization(int stores, int tillsOfStore) {
    static final String CODE = "large";
    static final String PROFILE = """
            profile: {code: large, name: Large, country: IN, timeZone: Asia/Kolkata, currency: INR, language: en,
                      timeZones: [Asia/Dubai, Asia/Singapore, Europe/London, America/New_York], active: true}
            sources: [{source: INSTORE}]
            configuration: {CONF_REGISTRATION_PRIMARY_KEY: mobile, DEFAULT_ACCESS_GROUP: POS}
            """;

    private static final int COUNTRIES = 5;
    private static final int REGIONS = 8;
    private static final int STORES_OF_CITY = 5;
    private static final int INNER_CONCEPTS = 3;
    private static final int STORES_OF_SERVER = 10;
    private static final List<String> TIME_ZONES =
            List.of("Asia/Kolkata", "Asia/Dubai", "Asia/Singapore", "Europe/London", "America/New_York");

    /**
     * A file to be imported.
     *
     * @param kind as the admin API names the import
     */
    record File(String kind, int rows, String csv) {
        static File of(String kind, List<String> lines) {
            return new File(kind, lines.size() - 1, String.join("\n", lines) + "\n");
        }
    }

    /** In the order in which they are imported: what is named before what names it. */
    List<File> files() {
        return List.of(concepts(), zones(), storeFile(), storeServers(), tillFile());
    }

    private static File concepts() {
        var lines = new ArrayList<String>(List.of("concept code,concept name,parent concept code"));
        inner(lines, "c", "", 1);
        return File.of("concepts", lines);
    }

    private static void inner(List<String> lines, String prefix, String parent, int depth) {
        for (int i = 1; i <= INNER_CONCEPTS; i++) {
            var code = prefix + i;
            lines.add(code + ",Concept " + code + "," + parent);
            if (depth < INNER_CONCEPTS) {
                inner(lines, code + ".", code, depth + 1);
            }
        }
    }

    private static String conceptOf(int store) {
        return "c%d.%d.%d".formatted(1 + store / 9 % 3, 1 + store / 3 % 3, 1 + store % 3);
    }

    private File zones() {
        var lines = new ArrayList<String>(List.of("zone code,zone name,parent zone code,time zone id"));
        for (int country = 0; country < COUNTRIES; country++) {
            lines.add("z%1$d,Country %1$d,root,%2$s".formatted(country, TIME_ZONES.get(country)));
            for (int region = 0; region < REGIONS; region++) {
                lines.add("z%1$d.%2$d,Region %1$d.%2$d,z%1$d,".formatted(country, region));
            }
        }
        for (int city = 0; city * STORES_OF_CITY < stores; city++) {
            lines.add("%s,City %d,%s,".formatted(city(city), city, region(city)));
        }
        return File.of("zones", lines);
    }

    private static String region(int city) {
        return "z%d.%d".formatted(city % COUNTRIES, city / COUNTRIES % REGIONS);
    }

    private static String city(int city) {
        return region(city) + "." + city;
    }

    private File storeFile() {
        var lines = new ArrayList<String>(
                List.of("store code,store name,external id,city id,mobile,email,zone code,concept code,latitude"));
        for (int store = 0; store < stores; store++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "s%1$05d,Store %1$05d,ERP-%1$d,City %2$d,9198%1$08d,s%1$05d@example.com,%3$s,%4$s,%5$.4f",
                    store,
                    store / STORES_OF_CITY,
                    city(store / STORES_OF_CITY),
                    conceptOf(store),
                    8 + store % 2_000 / 100.0));
        }
        return File.of("stores", lines);
    }

    private static boolean hasServer(int store) {
        return store % STORES_OF_SERVER == 0;
    }

    private File storeServers() {
        var lines = new ArrayList<String>(List.of("code,name,store code"));
        for (int store = 0; store < stores; store++) {
            if (hasServer(store)) {
                lines.add("s%1$05d.server,Back room of %1$05d,s%1$05d".formatted(store));
            }
        }
        return File.of("store-servers", lines);
    }

    private File tillFile() {
        var lines = new ArrayList<String>(List.of("store code,store server code,till code,till name"));
        for (int store = 0; store < stores; store++) {
            var server = hasServer(store) ? "s%05d.server".formatted(store) : "";
            for (int till = 1; till <= tillsOfStore; till++) {
                lines.add("s%1$05d,%2$s,%3$s,Till %4$d of %1$05d".formatted(store, server, till(store, till), till));
            }
        }
        return File.of("tills", lines);
    }

    /** A till's user name; its number counts from 1. */
    static String till(int store, int number) {
        return "s%05d.t%d".formatted(store, number);
    }

    /** More tills, with passwords that people thought of. */
    File withPasswords(int tills) {
        var lines = new ArrayList<String>(List.of("store code,till code,till name,password"));
        for (int i = 0; i < tills; i++) {
            lines.add("s%05d,%s,Kiosk %d,%s".formatted(i % stores, kiosk(i), i, password(i)));
        }
        return File.of("tills", lines);
    }

    static String kiosk(int number) {
        return "kiosk.%05d".formatted(number);
    }

    static String password(int number) {
        return "sesame-" + number;
    }
}

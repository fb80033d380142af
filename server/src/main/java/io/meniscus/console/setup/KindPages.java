package io.meniscus.console.setup;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.console.Place;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Kinds;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Where the pages of a kind stand. A kind that isn't named here has its pages under “More”, so a new one needs no line
 * to be looked after.
 *
 * @param base before its pages' addresses, within the place
 */
public record KindPages(Kind kind, Place place, String base, Resource resource) {
    /** Those with a page of their own making. */
    private static final List<String> APART = List.of("profile", "configuration");

    private static final Map<String, Place> PLACES = Map.ofEntries(
            Map.entry("zones", Place.STORES),
            Map.entry("concepts", Place.STORES),
            Map.entry("stores", Place.STORES),
            Map.entry("tills", Place.STORES),
            Map.entry("associates", Place.STORES),
            Map.entry("apiClients", Place.CLIENTS),
            Map.entry("accessGroups", Place.ACCESS),
            Map.entry("sources", Place.SOURCES),
            Map.entry("customFields", Place.FIELDS),
            Map.entry("extendedFields", Place.FIELDS),
            Map.entry("extendedFieldSettings", Place.FIELDS),
            Map.entry("verticals", Place.FIELDS),
            Map.entry("programs", Place.PROGRAMS));

    /** The kind each place opens with; the others stand beside it. */
    private static final List<String> FIRST =
            List.of("apiClients", "accessGroups", "sources", "customFields", "programs");

    public static final List<KindPages> ALL = Kinds.ALL.stream()
            .filter(kind -> !APART.contains(kind.section()))
            .map(KindPages::of)
            .toList();

    /** The pages of a kind. */
    public static KindPages of(Kind kind) {
        var base = FIRST.contains(kind.section()) ? "" : "/" + kind.section();
        return new KindPages(kind, PLACES.getOrDefault(kind.section(), Place.MORE), base, resource(kind));
    }

    private static Resource resource(Kind kind) {
        return switch (kind.section()) {
            case "apiClients" -> Resource.API_CLIENTS;
            case "accessGroups" -> Resource.ACCESS_GROUPS;
            default -> Resource.ADMIN;
        };
    }

    Permission changing() {
        return Permission.write(resource);
    }

    boolean hasSecrets() {
        return kind.section().equals("tills") || kind.section().equals("apiClients");
    }

    /** The address of an entry within the place: its id, or its name where it has none. */
    public String of(Entry entry) {
        return base + "/" + (entry.id() > 0 ? Long.toString(entry.id()) : "~" + encoded(entry.name()));
    }

    private static String encoded(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The name that stands in an address; empty for none. */
    static String decoded(String part) {
        try {
            return part.startsWith("~")
                    ? new String(Base64.getUrlDecoder().decode(part.substring(1)), StandardCharsets.UTF_8)
                    : "";
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}

package io.meniscus.api.v1_1.organization;

import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code organization/entities} is asked for (v1.1/organization "entities"). Refuses, with code 400, a type that
 * is missing or none, and whatever else cannot be read.
 *
 * @param ids           as given; empty for all
 * @param parent        whose children are wanted, if anybody's
 * @param scope         whose custom fields are wanted, empty for those of the type
 * @param modifiedSince if only what changed since
 */
record EntityQuery(
        EntityType type,
        List<String> ids,
        Optional<EntityParent> parent,
        String scope,
        Set<Option> options,
        int offset,
        int limit,
        Optional<Instant> modifiedSince) {
    private static final int MOST = 500;
    private static final Set<String> SCOPES =
            Set.of("", "STORE_CUSTOM_FIELDS", "ZONE_CUSTOM_FIELDS", "TILL_CUSTOM_FIELDS");

    /** What a flag asks for. */
    enum Option {
        PARENT,
        BASIC,
        NO_TIME_ZONES,
        ACTIVE_ONLY
    }

    static EntityQuery of(Request request, Organization organization) {
        var type = EntityType.of(request.query("type").orElse(""))
                .orElseThrow(() -> invalid("type is STORE, STR_SERVER, TILL, ZONE or CONCEPT"));
        var scope = request.query("scope").orElse("").toUpperCase(Locale.ROOT);
        if (!SCOPES.contains(scope)) {
            throw invalid("scope is STORE_CUSTOM_FIELDS, ZONE_CUSTOM_FIELDS or TILL_CUSTOM_FIELDS");
        }
        number(request, "sub_entities_count", 0);
        var since = request.query("modified_since")
                .map(text -> V11Dates.read(text, organization.clusterZone())
                        .orElseThrow(() -> invalid("modified_since is no date")));
        return new EntityQuery(
                type,
                ids(request),
                EntityParent.of(request, type),
                scope,
                options(request),
                number(request, "start_id", 0),
                Math.clamp(number(request, "limit", MOST), 1, MOST),
                since);
    }

    private static List<String> ids(Request request) {
        return Arrays.stream(request.query("id").orElse("").split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Set<Option> options(Request request) {
        var options = EnumSet.noneOf(Option.class);
        if (Flags.isOn(request, "include_parent")) {
            options.add(Option.PARENT);
        }
        if (request.query("details").orElse("").equalsIgnoreCase("basic")) {
            options.add(Option.BASIC);
        }
        if (Flags.isOn(request, "exclude_locale")) {
            options.add(Option.NO_TIME_ZONES);
        }
        if (Flags.isOn(request, "active_only")) {
            options.add(Option.ACTIVE_ONLY);
        }
        return options;
    }

    private static int number(Request request, String name, int fallback) {
        var text = request.query(name).orElse(Integer.toString(fallback));
        if (!text.matches("\\d{1,9}")) {
            throw invalid(name + " is no number");
        }
        return Integer.parseInt(text);
    }

    static EdgeException invalid(String reason) {
        return new EdgeException(new EdgeRefusal.BadParameter(reason));
    }
}

package io.meniscus.organization.kinds;

import io.meniscus.organization.form.Forms;
import io.meniscus.organization.setup.Draft;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Given;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Problem.Cause;
import java.util.HashSet;
import java.util.Map;

/** The tree of places a store stands in (organization-setup §3); the zone {@code root} is always there. */
public final class Zones {
    public static final String ROOT = "root";

    public static final Field<String> CODE =
            Field.of("code", Forms.code(), "What the zone is known by").needed().build();
    public static final Field<String> NAME = Field.of("name", Forms.name(), "Its name; its code where left out")
            .fallback((soFar, _) -> soFar.get(CODE))
            .build();
    public static final Field<String> DESCRIPTION = Field.of(
                    "description", Forms.description(), "What there is to know about it")
            .build();
    public static final Field<String> PARENT = Field.of(
                    "parent",
                    Forms.code().orEmpty(),
                    "The zone around it; where it is nested says so too, and `root` is around the rest")
            .refersTo("zones")
            .fallback((soFar, _) -> soFar.get(CODE).equals(ROOT) ? "" : ROOT)
            .build();
    public static final Field<String> TIME_ZONE = Region.timeZone();
    public static final Field<String> CURRENCY = Region.currency();
    public static final Field<String> LANGUAGE = Region.language();
    public static final Field<Map<String, String>> CUSTOM_FIELDS = Region.customFields();
    public static final Field<Boolean> ACTIVE = Region.active();

    public static final Kind KIND = Kind.of("zones", "zone", "zone", "The tree of places that stores stand in.")
            .ids("zone_id")
            .knownBy(CODE)
            .fields(NAME, DESCRIPTION, PARENT, TIME_ZONE, CURRENCY, LANGUAGE)
            .fields(CUSTOM_FIELDS, ACTIVE)
            .nestedBy(PARENT, ROOT)
            .opening(Zones::root)
            .rule((draft, given, zone) -> refuseCircle(draft, given, zone, PARENT))
            .rule(SupportedRegions::checkPlace)
            .build();

    private Zones() {}

    private static void root(Draft draft) {
        if (draft.get(KIND, ROOT).isEmpty()) {
            draft.put(draft.entry(KIND).with(CODE, ROOT).with(NAME, "Root").with(ACTIVE, true));
        }
    }

    /** Refuses what stands inside itself, in a tree of entries of one kind. */
    static void refuseCircle(Draft draft, Given given, Entry place, Field<String> parentField) {
        var passed = new HashSet<String>();
        var around = place;
        while (passed.add(around.name())) {
            var parent = draft.get(place.kind(), around.get(parentField));
            if (parent.isEmpty()) {
                return;
            }
            around = parent.get();
        }
        draft.problem(given, parentField, Cause.CONFLICT, "stands inside itself");
    }
}

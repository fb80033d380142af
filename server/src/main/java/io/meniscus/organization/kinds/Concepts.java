package io.meniscus.organization.kinds;

import io.meniscus.organization.form.Forms;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Kind;
import java.util.Map;

/** Brands and formats that stores belong to, in a tree (organization-setup §3); there need be none. */
public final class Concepts {
    public static final Field<String> CODE = Field.of("code", Forms.code(), "What the concept is known by")
            .needed()
            .build();
    public static final Field<String> NAME = Field.of("name", Forms.name(), "Its name; its code where left out")
            .fallback((soFar, _) -> soFar.get(CODE))
            .build();
    public static final Field<String> DESCRIPTION = Field.of(
                    "description", Forms.description(), "What there is to know about it")
            .build();
    public static final Field<String> PARENT = Field.of(
                    "parent", Forms.code().orEmpty(), "The concept around it; where it is nested says so too")
            .refersTo("concepts")
            .build();
    public static final Field<String> TIME_ZONE = Region.timeZone();
    public static final Field<String> CURRENCY = Region.currency();
    public static final Field<String> LANGUAGE = Region.language();
    public static final Field<Map<String, String>> CUSTOM_FIELDS = Region.customFields();
    public static final Field<Boolean> ACTIVE = Region.active();

    public static final Kind KIND = Kind.of(
                    "concepts", "concept", "concept", "Brands and formats that stores belong to, in a tree.")
            .ids("concept_id")
            .knownBy(CODE)
            .fields(NAME, DESCRIPTION, PARENT, TIME_ZONE, CURRENCY, LANGUAGE)
            .fields(CUSTOM_FIELDS, ACTIVE)
            .nestedBy(PARENT, "")
            .rule((draft, given, concept) -> Zones.refuseCircle(draft, given, concept, PARENT))
            .rule(SupportedRegions::checkPlace)
            .build();

    private Concepts() {}
}

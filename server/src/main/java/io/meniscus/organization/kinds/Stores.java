package io.meniscus.organization.kinds;

import io.meniscus.organization.form.Forms;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Kind;
import java.util.List;

/** Shops (organization-setup §3). */
public final class Stores {
    public static final Field<String> CODE = Field.of("code", Forms.code(), "What the store is known by")
            .needed()
            .build();
    public static final Field<String> NAME = Field.of(
                    "name", Forms.name(), "Its name, its own in the organization; its code where left out")
            .fallback((soFar, _) -> soFar.get(CODE))
            .build();
    public static final Field<String> DESCRIPTION = Field.of(
                    "description", Forms.description(), "What there is to know about it")
            .build();
    public static final Field<String> ZONE = Field.of("zone", Forms.code(), "The zone it stands in")
            .refersTo("zones")
            .fallback(Zones.ROOT)
            .build();
    public static final Field<String> TIME_ZONE = Region.timeZone();
    public static final Field<String> CURRENCY = Region.currency();
    public static final Field<String> LANGUAGE = Region.language();
    public static final Field<String> ACCESS_GROUP = Field.of(
                    "accessGroup",
                    AccessGroups.groupName().orEmpty(),
                    "What its tills may do; left out, the configuration key DEFAULT_ACCESS_GROUP says so")
            .columns("access_group")
            .refersTo("accessGroups")
            .build();
    public static final Field<List<String>> EXTERNAL_IDS = Field.of(
                    "externalIds",
                    Forms.texts(Forms.text(100), 3, "wants at most three ids of at most 100 characters"),
                    "Its ids in other systems, by position")
            .columns("external_id", "external_id_1", "external_id_2")
            .orNull()
            .build();
    public static final Field<Boolean> ACTIVE = Region.active();

    public static final Kind KIND = Kind.of("stores", "store", "store", "Shops.")
            .ids("store_id")
            .knownBy(CODE)
            .fields(NAME, DESCRIPTION, ZONE, TIME_ZONE, CURRENCY, LANGUAGE, ACCESS_GROUP, EXTERNAL_IDS)
            .fields(ACTIVE)
            .unique(NAME)
            .rule((draft, given, store) -> AccessGroups.refuseInactive(draft, given, store, ACCESS_GROUP))
            .build();

    private Stores() {}
}

package io.meniscus.organization.kinds;

import io.meniscus.organization.AdminType;
import io.meniscus.organization.form.Forms;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Kind;
import java.util.List;
import java.util.Map;

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
    public static final Field<String> CONCEPT = Field.of(
                    "concept", Forms.code().orEmpty(), "The concept it belongs to, if any")
            .refersTo("concepts")
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
    public static final Field<String> ADDRESS =
            Field.of("address", Forms.text(500), "Where it stands").build();
    public static final Field<String> CITY = Field.of(
                    "city", Forms.text(100), "Its city, or the city's id in a list of the organization's own")
            .build();
    public static final Field<String> AREA = Field.of(
                    "area", Forms.text(100), "Its area, or the area's id in a list of the organization's own")
            .build();
    public static final Field<String> LATITUDE =
            Field.of("latitude", Forms.degrees(90), "Degrees north").orNull().build();
    public static final Field<String> LONGITUDE =
            Field.of("longitude", Forms.degrees(180), "Degrees east").orNull().build();
    public static final Field<String> MOBILE =
            Field.of("mobile", Forms.phone(), "Its mobile").build();
    public static final Field<String> LANDLINE =
            Field.of("landline", Forms.phone(), "Its landline").build();
    public static final Field<String> EMAIL =
            Field.of("email", Forms.email(), "Its e-mail address").build();
    public static final Field<AdminType> ADMIN_TYPE = Field.of(
                    "adminType", Forms.constant(AdminType.class, AdminType::code), "Whether it is an office or a shop")
            .fallback(AdminType.GENERAL)
            .build();
    public static final Field<String> SMS_NAME = Field.of(
                    "smsName", Forms.text(100), "Its name as text messages show it; its own where left out")
            .build();
    public static final Field<String> SMS_MOBILE = Field.of(
                    "smsMobile", Forms.phone(), "Its mobile as text messages show it; its own where left out")
            .build();
    public static final Field<String> SMS_EMAIL = Field.of(
                    "smsEmail", Forms.email(), "Its e-mail address as text messages show it; its own where left out")
            .build();
    public static final Field<String> EMAIL_NAME = Field.of(
                    "emailName", Forms.text(100), "Its name as e-mails show it; its own where left out")
            .build();
    public static final Field<String> EMAIL_MOBILE = Field.of(
                    "emailMobile", Forms.phone(), "Its mobile as e-mails show it; its own where left out")
            .build();
    public static final Field<String> EMAIL_EMAIL = Field.of(
                    "emailEmail", Forms.email(), "Its e-mail address as e-mails show it; its own where left out")
            .build();
    public static final Field<Map<String, String>> CUSTOM_FIELDS = Region.customFields();
    public static final Field<Boolean> ACTIVE = Region.active();

    public static final Kind KIND = Kind.of("stores", "store", "store", "Shops.")
            .ids("store_id")
            .knownBy(CODE)
            .fields(NAME, DESCRIPTION, ZONE, CONCEPT, TIME_ZONE, CURRENCY, LANGUAGE, ACCESS_GROUP, EXTERNAL_IDS)
            .fields(ADDRESS, CITY, AREA, LATITUDE, LONGITUDE, MOBILE, LANDLINE, EMAIL, ADMIN_TYPE)
            .fields(SMS_NAME, SMS_MOBILE, SMS_EMAIL, EMAIL_NAME, EMAIL_MOBILE, EMAIL_EMAIL)
            .fields(CUSTOM_FIELDS, ACTIVE)
            .unique(NAME)
            .rule((draft, given, store) -> AccessGroups.refuseInactive(draft, given, store, ACCESS_GROUP))
            .rule(SupportedRegions::checkPlace)
            .build();

    private Stores() {}
}

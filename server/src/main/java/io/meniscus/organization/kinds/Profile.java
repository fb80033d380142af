package io.meniscus.organization.kinds;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.meniscus.organization.FiscalYear;
import io.meniscus.organization.OrganizationKind;
import io.meniscus.organization.form.Forms;
import io.meniscus.organization.setup.Draft;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Given;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Problem.Cause;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who the organization is (organization-setup §2). */
public final class Profile {
    public static final Field<String> CODE = Field.of(
                    "code",
                    Forms.matching(
                            50,
                            "[a-z0-9][a-z0-9_-]{0,49}",
                            "wants 1 to 50 letters a-z, digits, dashes or underscores, a letter or digit first"),
                    "What the organization is known by, in file names and paths")
            .needed()
            .ofDirectory()
            .build();
    public static final Field<String> NAME =
            Field.of("name", Forms.name(), "Its name").needed().build();
    public static final Field<String> COUNTRY = Field.of("country", Forms.country(), "ISO 3166 code of its country")
            .needed()
            .build();
    public static final Field<String> DIAL_CODE = Field.of(
                    "dialCode",
                    Forms.matching(4, "[1-9]\\d{0,3}", "wants the digits of a dial code, such as 91"),
                    "Digits put before national mobiles; the country's where left out")
            .build();
    public static final Field<String> TIME_ZONE = Field.of(
                    "timeZone",
                    Forms.timeZone(),
                    "IANA name of the base time zone, which decides day limits and expiry")
            .needed()
            .build();
    public static final Field<String> CURRENCY = Field.of(
                    "currency", Forms.currency(), "ISO 4217 code of the base currency")
            .needed()
            .build();
    public static final Field<String> LANGUAGE = Field.of(
                    "language", Forms.language(), "ISO 639 code of the base language")
            .needed()
            .build();
    public static final Field<OrganizationKind> TYPE = Field.of(
                    "kind",
                    Forms.constant(OrganizationKind.class, OrganizationKind::code),
                    "Whether its concepts are organization units")
            .fallback(OrganizationKind.STANDARD)
            .build();
    public static final Field<String> ADDRESS =
            Field.of("address", Forms.text(500), "Where it is").build();
    public static final Field<String> LOCALITY =
            Field.of("locality", Forms.text(100), "The part of the city").build();
    public static final Field<String> CITY =
            Field.of("city", Forms.text(100), "Its city").build();
    public static final Field<String> STATE =
            Field.of("state", Forms.text(100), "Its state or province").build();
    public static final Field<String> PIN_CODE =
            Field.of("pinCode", Forms.text(20), "Its postal code").build();
    public static final Field<String> PHONE =
            Field.of("phone", Forms.phone(), "Its phone").build();
    public static final Field<String> WEBSITE =
            Field.of("website", Forms.text(500), "The address of its web site").build();
    public static final Field<String> LOGO =
            Field.of("logo", Forms.text(500), "The address of its logo").build();
    public static final Field<String> LOCALE = Field.of(
                    "locale",
                    Forms.matching(20, "[a-z]{2,3}([_-][A-Za-z0-9]{2,8})*", "wants a locale such as en_US")
                            .orEmpty(),
                    "How it writes numbers and dates, such as en_US")
            .build();
    public static final Field<FiscalYear> FISCAL_YEAR = Field.of(
                    "fiscalYear",
                    Forms.constant(FiscalYear.class, FiscalYear::code),
                    "The month its fiscal year starts in")
            .fallback(FiscalYear.APRIL)
            .build();
    public static final Field<List<String>> TIME_ZONES = Field.of(
                    "timeZones",
                    Forms.texts(Forms.timeZone(), 600, "wants a list of time zones such as Asia/Kolkata"),
                    "Time zones its places may have beside the base one")
            .build();
    public static final Field<List<String>> CURRENCIES = Field.of(
                    "currencies",
                    Forms.texts(Forms.currency(), 300, "wants a list of currencies such as INR"),
                    "Currencies it takes beside the base one")
            .build();
    public static final Field<List<String>> LANGUAGES = Field.of(
                    "languages",
                    Forms.texts(Forms.language(), 200, "wants a list of languages such as en"),
                    "Languages it speaks beside the base one")
            .build();
    public static final Field<List<String>> COUNTRIES = Field.of(
                    "countries",
                    Forms.texts(Forms.country(), 250, "wants a list of countries such as IN"),
                    "Countries whose mobiles it takes beside its own")
            .build();
    public static final Field<Boolean> OTHER_COUNTRIES = Field.of(
                    "otherCountries", Forms.yesOrNo(), "Whether mobiles of any country are taken")
            .build();
    public static final Field<Integer> MIN_SMS_HOUR = Field.of(
                    "minSmsHour", Forms.whole(0, 24), "The hour of the day from which messages are sent")
            .fallback(0)
            .build();
    public static final Field<Integer> MAX_SMS_HOUR = Field.of(
                    "maxSmsHour", Forms.whole(0, 24), "The hour of the day until which messages are sent")
            .fallback(24)
            .build();
    public static final Field<Map<String, String>> CUSTOM_FIELDS = Region.customFields();
    public static final Field<Boolean> ACTIVE = Field.of(
                    "active", Forms.yesOrNo(), "Whether the organization may be used at all")
            .fallback(true)
            .ofDirectory()
            .build();

    public static final Kind KIND = Kind.of("profile", "organization", "organization", "Who the organization is.")
            .shape(Kind.Shape.SINGLE)
            .knownBy(CODE)
            .fields(NAME, COUNTRY, DIAL_CODE, TIME_ZONE, CURRENCY, LANGUAGE)
            .fields(TYPE, ADDRESS, LOCALITY, CITY, STATE, PIN_CODE, PHONE, WEBSITE, LOGO, LOCALE, FISCAL_YEAR)
            .fields(TIME_ZONES, CURRENCIES, LANGUAGES, COUNTRIES, OTHER_COUNTRIES, MIN_SMS_HOUR, MAX_SMS_HOUR)
            .fields(CUSTOM_FIELDS, ACTIVE)
            .adjusted(Profile::withDialCode)
            .rule(Profile::checkHours)
            .rule(SupportedRegions::checkProfile)
            .build();

    private Profile() {}

    private static void checkHours(Draft draft, Given given, Entry profile) {
        if (profile.get(MIN_SMS_HOUR) >= profile.get(MAX_SMS_HOUR)) {
            draft.problem(given, MAX_SMS_HOUR, Cause.CONFLICT, "wants an hour after minSmsHour");
        }
    }

    private static Entry withDialCode(Draft draft, Given given, @Nullable Entry old, Entry now) {
        var country = now.get(COUNTRY);
        boolean isKept = old != null && old.get(COUNTRY).equals(country);
        if (given.has(DIAL_CODE) || isKept || country.isEmpty()) {
            return now;
        }
        int code = PhoneNumberUtil.getInstance().getCountryCodeForRegion(country);
        if (code == 0) {
            draft.problem(given, DIAL_CODE, Cause.MISSING, "is missing, and " + country + " has none that is known");
        }
        return now.with(DIAL_CODE, Integer.toString(code));
    }
}

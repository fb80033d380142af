package io.meniscus.organization.kinds;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.meniscus.organization.form.Forms;
import io.meniscus.organization.setup.Draft;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Given;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Problem.Cause;
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
    public static final Field<Boolean> ACTIVE = Field.of(
                    "active", Forms.yesOrNo(), "Whether the organization may be used at all")
            .fallback(true)
            .ofDirectory()
            .build();

    public static final Kind KIND = Kind.of("profile", "organization", "organization", "Who the organization is.")
            .shape(Kind.Shape.SINGLE)
            .knownBy(CODE)
            .fields(NAME, COUNTRY, DIAL_CODE, TIME_ZONE, CURRENCY, LANGUAGE)
            .fields(ACTIVE)
            .adjusted(Profile::withDialCode)
            .build();

    private Profile() {}

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

package io.meniscus.api.v1_1.wire;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Currencies, languages, countries and time zones in the words and numbers v1.1 shows. */
public final class RegionWords {
    private RegionWords() {}

    /** {@code Indian Rupee}; the code itself where it has no name. */
    public static String currencyName(String code) {
        return currency(code).map(it -> it.getDisplayName(Locale.ENGLISH)).orElse(code);
    }

    /** Its sign where it is the money of the country. */
    public static String currencySymbol(String code, String country) {
        return currency(code).map(it -> it.getSymbol(Locale.of("en", country))).orElse(code);
    }

    /** ISO 4217 number, three digits. */
    public static String currencyNumber(String code) {
        return currency(code).map(Currency::getNumericCodeAsString).orElse("");
    }

    private static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** {@code English} for {@code en}. */
    public static String language(String code) {
        return Locale.forLanguageTag(code.replace('_', '-')).getDisplayLanguage(Locale.ENGLISH);
    }

    /** {@code India} for {@code IN}. */
    public static String country(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    /** {@code +05:30} */
    public static String offset(ZoneId zone, Instant at) {
        return text(zone.getRules().getOffset(at));
    }

    /** The offset without daylight saving. */
    public static String standardOffset(ZoneId zone, Instant at) {
        return text(zone.getRules().getStandardOffset(at));
    }

    /** The offset with daylight saving, {@code NULL} where the clocks are not changed any more. */
    public static String summerOffset(ZoneId zone, Instant at) {
        var rules = zone.getRules();
        var next = rules.nextTransition(at);
        if (next == null) {
            return "NULL";
        }
        var later =
                next.getOffsetAfter().getTotalSeconds() > next.getOffsetBefore().getTotalSeconds()
                        ? next.getOffsetAfter()
                        : next.getOffsetBefore();
        return text(later);
    }

    private static String text(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }
}

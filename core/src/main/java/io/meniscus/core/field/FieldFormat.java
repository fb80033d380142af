package io.meniscus.core.field;

import io.meniscus.core.LinearRegex;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How a value of each type is read into the one spelling that is stored; empty when it is none. */
final class FieldFormat {
    /** Of an extended field. */
    static final int LONGEST = 255;

    /** Of a custom field: texts of several lines and lists of choices are among them. */
    static final int LONGEST_CUSTOM = 2_000;

    /** NUL and lone halves of surrogate pairs, which the database would not give back. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}(\\.0+)?");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,12})?|\\.\\d{1,12})");
    private static final DateTimeFormatter DATE = strict("uuuu-MM-dd");
    private static final DateTimeFormatter SPACED = strict("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter WITH_OFFSET = strict("uuuu-MM-dd'T'HH:mm:ssXXX");
    private static final Map<String, String> COUNTRIES = countries();
    private static final Map<String, String> LANGUAGES = languages();

    private FieldFormat() {}

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    static Optional<String> custom(CustomField field, String given) {
        var text = given.strip();
        if (text.length() > LONGEST_CUSTOM || UNSTORABLE.matcher(text).find()) {
            return Optional.empty();
        }
        if (!LinearRegex.allows(field.texts().serverRule(), text)) {
            return Optional.empty();
        }
        if (field.input().isChoice() && text.startsWith("[")) {
            return Optional.of(text);
        }
        return switch (field.dataType()) {
            case STRING -> Optional.of(text);
            case BOOLEAN -> isBoolean(text) ? Optional.of(text) : Optional.empty();
            case INTEGER -> INTEGER.matcher(text).matches() ? Optional.of(text) : Optional.empty();
            case DOUBLE -> DECIMAL.matcher(text).matches() ? Optional.of(text) : Optional.empty();
        };
    }

    private static boolean isBoolean(String text) {
        return Set.of("true", "false", "1", "0").contains(text.toLowerCase(Locale.ROOT));
    }

    static Optional<String> extended(
            OfferedField offered, String given, Function<String, Optional<String>> entityCodes) {
        var text = given.strip();
        if (UNSTORABLE.matcher(text).find()) {
            return Optional.empty();
        }
        var field = offered.field();
        var read = switch (field.type()) {
            case STRING, ASSOCIATE_USER -> Optional.of(text);
            case INTEGER -> integer(text);
            case DOUBLE -> decimal(text);
            case DATETIME -> dateTime(text);
            case STANDARD_ENUM -> field.value(text).map(ExtendedField.Value::text);
            case CUSTOM_ENUM -> customEnum(offered, text);
            case COUNTRY -> Optional.ofNullable(COUNTRIES.get(text));
            case LANGUAGE -> Optional.ofNullable(LANGUAGES.get(text));
            case CURRENCY -> currency(text);
            case ORG_ENTITY -> entityCodes.apply(text);
        };
        return read.filter(offered.policy()::allows);
    }

    private static Optional<String> integer(String text) {
        return INTEGER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text).toBigInteger().toString())
                : Optional.empty();
    }

    private static Optional<String> decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(text).stripTrailingZeros();
        return Optional.of(number.signum() == 0 ? "0" : number.toPlainString());
    }

    private static Optional<String> customEnum(OfferedField offered, String text) {
        var values = offered.policy().values();
        if (values.isEmpty() && offered.field().values().isEmpty()) {
            return Optional.of(text);
        }
        return values.stream()
                .filter(value -> value.equalsIgnoreCase(text))
                .findFirst()
                .or(() -> offered.field().value(text).map(ExtendedField.Value::text));
    }

    /** {@code YYYY/MM/DD} comes back as {@code YYYY-MM-DD}; a time and an offset stay where they were given. */
    private static Optional<String> dateTime(String text) {
        var dashed = text.replace('/', '-');
        if (dashed.length() == 10) {
            return parsed(() -> LocalDate.parse(dashed, DATE).toString());
        }
        var spaced = dashed.replace('T', ' ');
        if (spaced.length() == 19) {
            return parsed(() -> LocalDateTime.parse(spaced, SPACED).format(SPACED));
        }
        return parsed(() -> OffsetDateTime.parse(dashed.replace(' ', 'T')).format(WITH_OFFSET));
    }

    private interface Parsing {
        String run();
    }

    private static Optional<String> parsed(Parsing parsing) {
        try {
            return Optional.of(parsing.run());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> currency(String text) {
        var code = text.toUpperCase(Locale.ROOT);
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code::equals)
                .findFirst();
    }

    /** By ISO 3166 alpha-2 and alpha-3 code and English name, in any letter case. */
    private static Map<String, String> countries() {
        var codes = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var code : Locale.getISOCountries()) {
            var locale = Locale.of("", code);
            codes.put(code, code);
            codes.put(locale.getISO3Country(), code);
            codes.put(locale.getDisplayCountry(Locale.ENGLISH), code);
        }
        return codes;
    }

    /** By ISO 639-1 code and English name, in any letter case. */
    private static Map<String, String> languages() {
        var codes = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var code : Locale.getISOLanguages()) {
            codes.put(code, code);
            codes.put(Locale.of(code).getDisplayLanguage(Locale.ENGLISH), code);
        }
        return codes;
    }
}

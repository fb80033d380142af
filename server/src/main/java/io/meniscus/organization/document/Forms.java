package io.meniscus.organization.document;

import io.meniscus.access.AccessGroup;
import io.meniscus.access.Principal.Fallback;
import io.meniscus.core.identity.CustomerStatus;
import io.meniscus.core.identity.Source;
import io.meniscus.organization.TillKind;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The forms of a document's single values (organization §orgEntity, organization-setup §§2–6). Each returns the value
 * as it is stored or refuses with {@link IllegalArgumentException} saying what it wants.
 */
final class Forms {
    private static final Pattern TILL_CODE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,49}");
    private static final Pattern ORGANIZATION_CODE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,49}");
    private static final Pattern CLIENT_KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final int LONGEST_SECRET = 200;

    private Forms() {}

    /** An organization's code, which names files and appears in paths. */
    static String organizationCode(String text) {
        if (!ORGANIZATION_CODE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "wants 1 to 50 letters a-z, digits, dashes or underscores, a letter or digit first");
        }
        return text;
    }

    /** Codes of zones and stores: any letters, as bulk creation takes them. */
    static String code(String text) {
        return line(text, 50);
    }

    static String name(String text) {
        return line(text, 100);
    }

    static String description(String text) {
        if (text.codePointCount(0, text.length()) > 250) {
            throw new IllegalArgumentException("is longer than 250 characters");
        }
        return text;
    }

    /** Till codes are user names: no letter case. */
    static String tillCode(String text) {
        var folded = text.toLowerCase(Locale.ROOT);
        if (!TILL_CODE.matcher(folded).matches()) {
            throw new IllegalArgumentException(
                    "wants 1 to 50 letters a-z, digits, dots, dashes or underscores, a letter or digit first");
        }
        return folded;
    }

    static String clientKey(String text) {
        if (!CLIENT_KEY.matcher(text).matches()) {
            throw new IllegalArgumentException("wants 1 to 100 letters, digits, dots, dashes or underscores");
        }
        return text;
    }

    /** An empty account stands for a source without accounts. */
    static String account(String text) {
        return text.isEmpty() ? "" : line(text, 100);
    }

    static String country(String text) {
        var code = text.toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            throw new IllegalArgumentException("wants an ISO 3166 country of two letters, such as IN");
        }
        return code;
    }

    static String dialCode(String text) {
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException("wants the digits of a dial code, such as 91");
        }
        return text;
    }

    static String timeZone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new IllegalArgumentException("wants a time zone such as Asia/Kolkata");
        }
        return text;
    }

    static String currency(String text) {
        return Currency.getInstance(currencyCode(text)).getCurrencyCode();
    }

    private static String currencyCode(String text) {
        var code = text.toUpperCase(Locale.ROOT);
        if (Currency.availableCurrencies()
                .noneMatch(known -> known.getCurrencyCode().equals(code))) {
            throw new IllegalArgumentException("wants an ISO 4217 currency of three letters, such as INR");
        }
        return code;
    }

    static String language(String text) {
        var code = text.toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(code)) {
            throw new IllegalArgumentException("wants an ISO 639 language of two letters, such as en");
        }
        return code;
    }

    /** A form that also takes nothing: the parent's value again. */
    static Function<String, String> orInherited(Function<String, String> form) {
        return text -> text.isEmpty() ? "" : form.apply(text);
    }

    static Boolean yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new IllegalArgumentException("wants true or false");
        };
    }

    static Integer tokenLife(String text) {
        if (!text.matches("\\d{1,7}") || Integer.parseInt(text) < 60) {
            throw new IllegalArgumentException("wants seconds, 60 or more");
        }
        return Integer.parseInt(text);
    }

    static TillKind tillKind(String text) {
        return word(text, TillKind.values());
    }

    static AccessGroup accessGroup(String text) {
        return word(text, AccessGroup.values());
    }

    static Fallback fallback(String text) {
        return word(text, Fallback.values());
    }

    static CustomerStatus status(String text) {
        return word(text, CustomerStatus.values());
    }

    static Source source(String text) {
        return Source.read(text)
                .orElseThrow(() -> new IllegalArgumentException("wants a source such as INSTORE or WECHAT"));
    }

    static String lookupType(String text) {
        var type = text.toUpperCase(Locale.ROOT);
        if (!List.of("WECHAT", "MOBILE_TRIGGER").contains(type)) {
            throw new IllegalArgumentException("wants WECHAT or MOBILE_TRIGGER");
        }
        return type;
    }

    static String secret(String text) {
        if (text.isEmpty() || text.length() > LONGEST_SECRET) {
            throw new IllegalArgumentException("wants 1 to " + LONGEST_SECRET + " characters");
        }
        return text;
    }

    static String md5(String text) {
        if (!text.matches("[0-9A-Fa-f]{32}")) {
            throw new IllegalArgumentException("wants an md5 of 32 hexadecimal digits");
        }
        return text;
    }

    /** A constant by its name, whatever stands between its words: {@code store server}, {@code InStore}. */
    private static <E extends Enum<E>> E word(String text, E[] constants) {
        var letters = lettersOf(text);
        return Arrays.stream(constants)
                .filter(constant -> lettersOf(constant.name()).equals(letters))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("wants one of "
                        + String.join(
                                ", ",
                                Arrays.stream(constants)
                                        .map(constant -> constant.name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', ' '))
                                        .toList())));
    }

    private static String lettersOf(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    private static String line(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > longest || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("wants 1 to " + longest + " characters on one line");
        }
        return text;
    }
}

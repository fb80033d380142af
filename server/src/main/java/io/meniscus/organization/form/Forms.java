package io.meniscus.organization.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms of single values that several kinds have (organization §orgEntity, organization-setup §§2–6). */
public final class Forms {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> TIME_ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
    private static final Set<String> CURRENCIES =
            Currency.availableCurrencies().map(Currency::getCurrencyCode).collect(Collectors.toUnmodifiableSet());

    private static final String A_DATE = "wants a date such as 2026-01-31";

    private Forms() {}

    /** Text on one line, not empty. */
    public static TextForm line(int longest) {
        return TextForm.of(longest, text -> {
            if (text.isEmpty() || text.codePoints().anyMatch(Character::isISOControl)) {
                throw ValueRefused.malformed("wants 1 to " + longest + " characters on one line");
            }
            return text;
        });
    }

    /** Codes of places: any letters, as bulk creation takes them. */
    public static TextForm code() {
        return line(50);
    }

    public static TextForm name() {
        return line(100);
    }

    /** Text of any lines. */
    public static TextForm text(int longest) {
        return TextForm.of(longest, text -> text).orEmpty();
    }

    public static TextForm description() {
        return text(250);
    }

    /** A text that matches, in lower case where that is said. */
    public static TextForm matching(int longest, String regex, String wanted) {
        var pattern = Pattern.compile(regex);
        return TextForm.of(longest, text -> {
            if (!pattern.matcher(text).matches()) {
                throw ValueRefused.malformed(wanted);
            }
            return text;
        });
    }

    /** Till codes are user names: no letter case. */
    public static TextForm tillCode() {
        var pattern = Pattern.compile("[a-z0-9][a-z0-9._-]*");
        return TextForm.of(50, text -> {
            var folded = text.toLowerCase(Locale.ROOT);
            if (!pattern.matcher(folded).matches()) {
                throw ValueRefused.malformed(
                        "wants 1 to 50 letters a-z, digits, dots, dashes or underscores, a letter or digit first");
            }
            return folded;
        });
    }

    public static TextForm country() {
        return TextForm.of(
                2,
                text -> known(
                        text.toUpperCase(Locale.ROOT),
                        COUNTRIES,
                        "wants an ISO 3166 country of two letters, such as IN"));
    }

    public static TextForm timeZone() {
        return TextForm.of(100, text -> known(text, TIME_ZONES, "wants a time zone such as Asia/Kolkata"));
    }

    public static TextForm currency() {
        return TextForm.of(
                3,
                text -> known(
                        text.toUpperCase(Locale.ROOT),
                        CURRENCIES,
                        "wants an ISO 4217 currency of three letters, such as INR"));
    }

    /** Withdrawn codes are read as their successors: "in" as "id". */
    public static TextForm language() {
        return TextForm.of(
                2,
                text -> known(
                        Locale.of(text).getLanguage(),
                        LANGUAGES,
                        "wants an ISO 639 language of two letters, such as en"));
    }

    public static TextForm email() {
        return matching(254, "[^@\\s]+@[^@\\s]+\\.[^@\\s.]+", "wants an e-mail address")
                .orEmpty();
    }

    public static TextForm phone() {
        return matching(20, "\\+?[0-9 ()-]{4,20}", "wants a phone number").orEmpty();
    }

    /** A day such as {@code 2026-01-31}, or nothing. */
    public static TextForm date() {
        return TextForm.of(10, text -> {
                    try {
                        var day = LocalDate.parse(text);
                        if (day.getYear() < 1 || day.getYear() > 9_999) {
                            throw ValueRefused.malformed(A_DATE);
                        }
                        return day.toString();
                    } catch (DateTimeException _) {
                        throw ValueRefused.malformed(A_DATE);
                    }
                })
                .asDate()
                .orEmpty();
    }

    /** A number in degrees, or nothing. */
    public static TextForm degrees(int most) {
        return decimal("-" + most, Integer.toString(most)).orEmpty();
    }

    /** A decimal number within bounds, kept as it was written. */
    public static TextForm decimal(String least, String most) {
        var low = new java.math.BigDecimal(least);
        var high = new java.math.BigDecimal(most);
        return TextForm.of(30, text -> {
                    if (!text.matches("-?\\d{1,15}(\\.\\d{1,10})?")) {
                        throw ValueRefused.malformed("wants a number from " + least + " to " + most);
                    }
                    var number = new java.math.BigDecimal(text);
                    if (number.compareTo(low) < 0 || number.compareTo(high) > 0) {
                        throw ValueRefused.malformed("wants a number from " + least + " to " + most);
                    }
                    return number.signum() == 0
                            ? "0"
                            : number.stripTrailingZeros().toPlainString();
                })
                .asNumber();
    }

    /** One of few words, in their own letter case. */
    public static TextForm oneOf(String... words) {
        return TextForm.ofChoices(List.of(words), text -> word(text, List.of(words)));
    }

    /** A constant by its name, whatever stands between its words: {@code store server}, {@code InStore}. */
    public static <E extends Enum<E>> Form<E> constant(Class<E> type, ToIntFunction<E> code) {
        return new ConstantForm<>(List.of(type.getEnumConstants()), code);
    }

    /** One of some constants of a type. */
    public static <E extends Enum<E>> Form<E> constant(List<E> constants, ToIntFunction<E> code) {
        return new ConstantForm<>(constants, code);
    }

    public static Form<Boolean> yesOrNo() {
        return new ScalarForms.YesOrNo();
    }

    public static Form<Integer> whole(int least, int most) {
        return new ScalarForms.Whole(least, most, "");
    }

    public static Form<Integer> whole(int least, int most, String wanted) {
        return new ScalarForms.Whole(least, most, wanted);
    }

    /** A list of texts, each of a form. */
    public static Form<List<String>> texts(TextForm each, int most, String wanted) {
        return new CollectionForms.Texts(each, most, wanted);
    }

    /** Names with texts; a given map changes the names it has, an empty text takes a name away. */
    public static Form<java.util.Map<String, String>> textMap(int most) {
        return new CollectionForms.TextMap(most);
    }

    /** The same, in the order that was given. */
    public static Form<List<java.util.Map.Entry<String, String>>> orderedTexts(int most) {
        return new CollectionForms.OrderedTexts(most);
    }

    static String word(String text, List<String> words) {
        var letters = lettersOf(text);
        return words.stream()
                .filter(word -> lettersOf(word).equals(letters))
                .findFirst()
                .orElseThrow(() -> ValueRefused.malformed("wants one of " + String.join(", ", words)));
    }

    static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static List<String> wordsOf(List<? extends Enum<?>> constants) {
        return Arrays.stream(constants.toArray(Enum<?>[]::new))
                .map(Forms::wordOf)
                .toList();
    }

    private static String known(String text, Set<String> known, String wanted) {
        if (!known.contains(text)) {
            throw ValueRefused.malformed(wanted);
        }
        return text;
    }

    private static String lettersOf(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }
}

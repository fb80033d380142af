package io.meniscus.core.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import com.google.i18n.phonenumbers.metadata.source.MetadataSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads mobiles: digits with the country code in front, no {@code +} (conventions §7). A national number gets the
 * dial code of the organization's country, or of the caller's where it names one; what is no number there, that of the
 * first other country of the organization's where it is one (organization-setup §2).
 *
 * @param region    ISO 3166 alpha-2 of the country that national numbers belong to first; its numbers are taken
 * @param countries of which else
 */
public record MobileFormat(String region, Countries countries) {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final MetadataSource PATTERNS =
            DefaultMetadataDependenciesProvider.getInstance().getPhoneNumberMetadataSource();
    private static final int LONGEST = 20;
    /** What a long can hold. */
    private static final int LONGEST_FULL = 18;

    private static final int SHORTEST_REST = 4;
    private static final Map<String, Country> COUNTRIES = new ConcurrentHashMap<>();

    /**
     * How a country dials.
     *
     * @param dialled       its dial code as text
     * @param dialledWithin the prefix of long-distance calls within the country; empty for none
     * @param numbers       what its national numbers look like
     * @param mobiles       what its mobiles do
     */
    private record Country(
            int dialCode,
            String dialled,
            String dialledWithin,
            boolean isFirstOfItsDialCode,
            Pattern numbers,
            Pattern mobiles) {
        static Country of(String region) {
            int dialCode = NUMBERS.getCountryCodeForRegion(region);
            var patterns = PATTERNS.getMetadataForRegion(region);
            return new Country(
                    dialCode,
                    Integer.toString(dialCode),
                    Objects.requireNonNullElse(NUMBERS.getNddPrefixForRegion(region, true), ""),
                    NUMBERS.getRegionCodeForCountryCode(dialCode).equals(region),
                    Pattern.compile(patterns.getGeneralDesc().getNationalNumberPattern()),
                    Pattern.compile(patterns.getMobile().getNationalNumberPattern()));
        }

        /** Enough for a number to be valid; the library tries the patterns of eight other kinds first. */
        boolean isMobile(String national) {
            return mobiles.matcher(national).matches()
                    && numbers.matcher(national).matches();
        }
    }

    /** Whether numbers of countries that are not supported are taken too. */
    public enum Others {
        TAKEN,
        REFUSED
    }

    /**
     * The countries whose numbers an organization takes.
     *
     * @param supported ISO 3166 alpha-2; national numbers may be theirs, in this order
     */
    public record Countries(List<String> supported, Others others) {
        /** Full numbers of every country, national ones of none. */
        public static final Countries ANY = new Countries(List.of(), Others.TAKEN);

        public Countries {
            supported = List.copyOf(supported);
        }
    }

    /** Takes the numbers of every country. */
    public MobileFormat(String region) {
        this(region, Countries.ANY);
    }

    /** The normalized number; empty when it is not a number of any country that is taken. */
    public Optional<String> read(String given) {
        var text = given.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        return isFull(text, MobileFormat::isValid) ? Optional.of(text) : readAnyForm(text);
    }

    /**
     * The number a look-up is for: what {@link #read} gives, one of a country that is not taken and may have been
     * once, or a number that read refuses and nobody can have. A full number, which most are, is told by the
     * length of its national part, without the patterns of its country.
     */
    public Optional<String> sought(String given) {
        var text = given.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        return isFull(text, MobileFormat::isPossible)
                ? Optional.of(text)
                : candidates(text).findFirst().map(MobileFormat::written);
    }

    /** Whether digits may be a number of a country. */
    private interface Check {
        boolean accepts(Country country, String national);
    }

    /**
     * Whether a text is a number in the very form it is stored in: nearly all are, and this asks a third of the work of
     * reading one. Says no where it cannot be sure: a text that is also a national number, one whose rest may begin
     * with a prefix that is dialled within the country, and a country whose dial code is another's first.
     */
    private boolean isFull(String text, Check check) {
        var country = COUNTRIES.computeIfAbsent(region, Country::of);
        int rest = country.dialled().length();
        if (!country.isFirstOfItsDialCode()
                || text.length() > LONGEST_FULL
                || text.length() < rest + SHORTEST_REST
                || !text.startsWith(country.dialled())
                || !isDigits(text)) {
            return false;
        }
        char first = text.charAt(rest);
        if (first == '0' || country.dialledWithin().indexOf(first) == 0) {
            return false;
        }
        return !isValid(country, text) && check.accepts(country, text.substring(rest));
    }

    /** Lengths come first: telling them takes a fraction of what the patterns take. */
    private static boolean isValid(Country country, String national) {
        return isPossible(country, national)
                && (country.isMobile(national) || NUMBERS.isValidNumber(number(country, national)));
    }

    /** By its length; one that only works within an area is no whole number. */
    private static boolean isPossible(Country country, String national) {
        return NUMBERS.isPossibleNumberWithReason(number(country, national)) == ValidationResult.IS_POSSIBLE;
    }

    private static PhoneNumber number(Country country, String national) {
        return new PhoneNumber().setCountryCode(country.dialCode()).setNationalNumber(Long.parseLong(national));
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** As {@link #read}, whatever the form: the long way. */
    Optional<String> readAnyForm(String text) {
        return candidates(text).filter(this::isTaken).findFirst().map(MobileFormat::written);
    }

    /** What a text may be, the likeliest first. */
    private Stream<PhoneNumber> candidates(String text) {
        return Stream.concat(
                        Stream.concat(Stream.of(region), countries.supported.stream())
                                .map(country -> parse(text, country)),
                        Stream.of(text).map(full -> parse("+" + full, region)))
                .flatMap(Optional::stream);
    }

    /** Countries that share a dial code share their numbers. */
    private boolean isTaken(PhoneNumber number) {
        return countries.others == Others.TAKEN
                || Stream.concat(Stream.of(region), countries.supported.stream())
                        .anyMatch(country -> NUMBERS.getCountryCodeForRegion(country) == number.getCountryCode());
    }

    private static String written(PhoneNumber number) {
        return NUMBERS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164).substring(1);
    }

    private static Optional<PhoneNumber> parse(String text, String region) {
        try {
            var number = NUMBERS.parse(text, region);
            return NUMBERS.isValidNumber(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** The region of a dial code such as {@code 91}; empty when no country has it. */
    public static Optional<String> regionOf(String dialCode) {
        try {
            var region = NUMBERS.getRegionCodeForCountryCode(Integer.parseInt(dialCode.strip()));
            return region.equals("ZZ") || region.equals("001") ? Optional.empty() : Optional.of(region);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

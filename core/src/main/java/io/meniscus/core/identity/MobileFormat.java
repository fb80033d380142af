package io.meniscus.core.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;

/**
 * Reads mobiles: digits with the country code in front, no {@code +} (conventions §7). A national number gets the
 * dial code of the organization's country, or of the caller's where it names one.
 *
 * @param region ISO 3166 alpha-2 of the country that national numbers belong to
 */
public record MobileFormat(String region) {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 20;

    /** The normalized number; empty when it is not a number of any country. */
    public Optional<String> read(String given) {
        var text = given.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        var national = parse(text, region);
        return national.isPresent() ? national : parse("+" + text, region);
    }

    private static Optional<String> parse(String text, String region) {
        try {
            var number = NUMBERS.parse(text, region);
            if (!NUMBERS.isValidNumber(number)) {
                return Optional.empty();
            }
            return Optional.of(NUMBERS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164)
                    .substring(1));
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

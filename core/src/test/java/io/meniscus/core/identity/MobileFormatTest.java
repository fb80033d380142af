package io.meniscus.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How mobiles are read; the short way for full numbers must read what the long way reads. */
class MobileFormatTest {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int GUESSES = 40;
    private static final int CHANGES = 2;

    @Test
    void a_national_number_gets_the_countrys_dial_code() {
        assertThat(new MobileFormat("IN").read("9876543210")).contains("919876543210");
    }

    @Test
    void a_full_number_stays_as_it_is() {
        assertThat(new MobileFormat("IN").read("919876543210")).contains("919876543210");
        assertThat(new MobileFormat("IN").read("+919876543210")).contains("919876543210");
    }

    @Test
    void a_full_number_of_another_country_stays_as_it_is() {
        assertThat(new MobileFormat("IN").read("4915123456789")).contains("4915123456789");
    }

    private static MobileFormat of(MobileFormat.Others others, String... supported) {
        return new MobileFormat("IN", new MobileFormat.Countries(List.of(supported), others));
    }

    @Test
    void the_countrys_own_pattern_comes_first_then_those_of_the_supported_ones() {
        var format = of(MobileFormat.Others.REFUSED, "DE", "AE");
        assertThat(format.read("9876543210")).contains("919876543210");
        assertThat(format.read("015123456789")).contains("4915123456789");
        assertThat(format.read("0501234567")).contains("971501234567");
        assertThat(format.read("+971 50 123 4567")).contains("971501234567");
    }

    @Test
    void a_number_of_a_country_that_is_not_supported_is_refused_unless_others_are_taken() {
        for (var number : List.of("4915123456789", "+4915123456789", "+49 151 23456789")) {
            assertThat(of(MobileFormat.Others.REFUSED, "AE").read(number)).isEmpty();
            assertThat(of(MobileFormat.Others.TAKEN, "AE").read(number)).contains("4915123456789");
        }
        // It may have been taken once, and is found then.
        assertThat(of(MobileFormat.Others.REFUSED, "AE").sought("4915123456789"))
                .contains("4915123456789");
    }

    @Test
    void what_is_no_number_of_any_country_is_none() {
        assertThat(new MobileFormat("IN").read("12")).isEmpty();
        assertThat(new MobileFormat("IN").read("123456789012345678901")).isEmpty();
        assertThat(new MobileFormat("IN").read("hello")).isEmpty();
    }

    @Test
    void the_short_way_reads_what_the_long_way_reads_in_every_country() {
        long seed = new Random().nextLong();
        var random = new SplittableRandom(seed);
        for (var region : NUMBERS.getSupportedRegions()) {
            var format = new MobileFormat(region);
            for (var text : numbers(region, random)) {
                assertThat(format.read(text))
                        .as("%s in %s, seed %d", text, region, seed)
                        .isEqualTo(format.readAnyForm(text));
            }
        }
    }

    @Test
    void a_look_up_seeks_what_is_read_or_what_nobody_can_have() {
        long seed = new Random().nextLong();
        var random = new SplittableRandom(seed);
        for (var region : NUMBERS.getSupportedRegions()) {
            var format = new MobileFormat(region);
            for (var text : numbers(region, random)) {
                var read = format.read(text);
                var sought = format.sought(text);
                assertThat(read.isPresent() ? sought : sought.flatMap(format::read))
                        .as("%s in %s, seed %d", text, region, seed)
                        .isEqualTo(read);
            }
        }
    }

    /** Examples of every type and their changes, with and without what is dialled before them, and guesses. */
    private static List<String> numbers(String region, SplittableRandom random) {
        var dialCode = Integer.toString(NUMBERS.getCountryCodeForRegion(region));
        var numbers = new ArrayList<String>();
        for (var type : PhoneNumberType.values()) {
            var example = NUMBERS.getExampleNumberForType(region, type);
            if (example == null) {
                continue;
            }
            var national = NUMBERS.getNationalSignificantNumber(example);
            for (int i = 0; i <= CHANGES; i++) {
                var changed = i == 0 ? national : change(national, random);
                numbers.add(changed);
                numbers.add(dialCode + changed);
                numbers.add(dialCode + dialCode + changed);
                numbers.add(dialCode + "0" + changed);
                numbers.add(dialCode + NUMBERS.getNddPrefixForRegion(region, true) + changed);
                numbers.add(dialCode + changed.substring(1));
                numbers.add(dialCode + changed + "1");
            }
        }
        for (int i = 0; i < GUESSES; i++) {
            numbers.add(dialCode + digits(random.nextInt(1, 14), random));
        }
        numbers.removeIf(text -> text.contains("null") || text.length() > 20);
        return numbers;
    }

    private static String change(String number, SplittableRandom random) {
        var digits = new StringBuilder(number);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            digits.setCharAt(random.nextInt(digits.length()), (char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private static String digits(int length, SplittableRandom random) {
        var digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}

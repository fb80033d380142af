package io.meniscus.core.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The code that a redemption's number is written as. */
class RedemptionIdTest {
    private static final long CODES = 2_176_782_336L;

    @Test
    void every_number_is_read_back_from_its_code_in_any_letter_case() {
        var random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            long number = 1 + random.nextLong(i % 2 == 0 ? CODES : 1_000 * CODES);
            var id = new RedemptionId(number);
            assertThat(RedemptionId.read(id.code())).contains(id);
            assertThat(RedemptionId.read(" " + id.code().toLowerCase(Locale.ROOT)))
                    .contains(id);
        }
    }

    @Test
    void codes_are_six_letters_and_digits_and_none_comes_twice() {
        var seen = new HashSet<String>();
        for (long number = 1; number <= 50_000; number++) {
            var code = new RedemptionId(number).code();
            assertThat(code).matches("[0-9A-Z]{6}");
            assertThat(seen.add(code)).isTrue();
        }
        assertThat(new RedemptionId(CODES - 1).code()).hasSize(6);
        assertThat(new RedemptionId(CODES).code()).hasSize(7);
    }

    @Test
    void what_is_no_code_is_no_redemption() {
        for (var text : new String[] {"", "12345", "ABC-12", "ÄÖÜ123", "000000", "0ABCDEF", "ABCDEFGHIJK"}) {
            assertThat(RedemptionId.read(text)).as(text).isEmpty();
        }
    }
}

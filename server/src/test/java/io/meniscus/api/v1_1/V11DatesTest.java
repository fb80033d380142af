package io.meniscus.api.v1_1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class V11DatesTest {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31 17:05:06",
                " 2026-01-31 17:05:06 ",
                "2026-01-31T17:05:06",
                "2026-01-31T17:05:06Z",
                "2026-01-31T17:05:06.123+02:00",
                "2026-01-31T17:05:06-0800",
                "2026-01-31 17:05:06 +05"
            })
    void anOffsetIsIgnoredAndTheWallClockKept(String text) {
        var read = V11Dates.read(text, KOLKATA).orElseThrow();
        assertThat(V11Dates.dateTime(read, KOLKATA)).isEqualTo("2026-01-31 17:05:06");
    }

    @Test
    void aDateAloneIsMidnight() {
        assertThat(V11Dates.read("2026-01-31", KOLKATA)).hasValue(Instant.parse("2026-01-30T18:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "0000-00-00 00:00:00",
                "2026-02-30",
                "2026-13-01",
                "31-01-2026",
                "2026/01/31",
                "2026-01-31X10:00:00",
                "2026-01-31 25:00:00",
                "2026-01-31 10:00:00 nowhere",
                "2026-01-3112345",
                "+026-01-01"
            })
    void whatIsNoDateIsNone(String text) {
        assertThat(V11Dates.read(text, KOLKATA)).isEmpty();
    }

    @Test
    void whatIsWrittenReadsBackToTheSecondInEveryZone() {
        long seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        var zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (int i = 0; i < 5_000; i++) {
            var zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            var at = Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L));
            var text = V11Dates.dateTime(at, zone);
            var back = V11Dates.read(text, zone).orElseThrow();
            assertThat(V11Dates.dateTime(back, zone)).as("seed %d", seed).isEqualTo(text);
            assertThat(back.until(at, ChronoUnit.HOURS))
                    .as("seed %d: only a repeated hour differs", seed)
                    .isBetween(-2L, 2L);
            assertThat(V11Dates.withOffset(at, zone)).as("seed %d", seed).startsWith(text.replace(' ', 'T'));
        }
    }

    @Test
    void aRedemptionTimeWithAnOffsetKeepsItsDateAndZIsAnInstant() {
        assertThat(V11Dates.readRedemption("2026-01-31T17:05:06+02:00", KOLKATA))
                .hasValue(Instant.parse("2026-01-30T18:30:00Z"));
        assertThat(V11Dates.readRedemption("2026-01-31T17:05:06Z", KOLKATA))
                .hasValue(Instant.parse("2026-01-31T17:05:06Z"));
        assertThat(V11Dates.readRedemption("2026-01-31 17:05:06", ZoneOffset.UTC))
                .hasValue(Instant.parse("2026-01-31T17:05:06Z"));
    }

    @Test
    void theOtherFormsOfTheContract() {
        var at = Instant.parse("2026-01-31T11:35:00Z");
        assertThat(V11Dates.withOffset(at, KOLKATA)).isEqualTo("2026-01-31T17:05:00+05:30");
        assertThat(V11Dates.utc(at)).isEqualTo("2026-01-31T11:35:00Z");
        assertThat(V11Dates.dayFirst(LocalDate.of(2026, 1, 31))).isEqualTo("31-01-2026");
        assertThat(V11Dates.date(LocalDate.of(2026, 1, 31))).isEqualTo("2026-01-31");
    }
}

package io.meniscus.api.v2;

import static io.meniscus.api.v2.V2Dates.Conversion.HEED_OFFSET;
import static io.meniscus.api.v2.V2Dates.Conversion.KEEP_LOCAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class V2DatesTest {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    @Test
    void anOffsetIsConvertedAndNoneMeansUtc() {
        assertThat(written("2026-01-31T12:00:00+01:00")).isEqualTo("2026-01-31T16:30:00+05:30");
        assertThat(written("2026-01-31T12:00:00Z")).isEqualTo("2026-01-31T17:30:00+05:30");
        assertThat(written("2026-01-31T12:00:00")).isEqualTo("2026-01-31T17:30:00+05:30");
        assertThat(written("2026-01-31")).isEqualTo("2026-01-31T05:30:00+05:30");
    }

    private static String written(String text) {
        return V2Dates.dateTime(V2Dates.read(text, KOLKATA, HEED_OFFSET).orElseThrow(), KOLKATA);
    }

    @Test
    void withTheConversionOffTheLocalPartIsKeptAsItCame() {
        for (var text : new String[] {"2026-01-31T12:00:00+01:00", "2026-01-31T12:00:00Z", "2026-01-31 12:00:00"}) {
            assertThat(V2Dates.read(text, KOLKATA, KEEP_LOCAL)).hasValue(Instant.parse("2026-01-31T06:30:00Z"));
        }
    }

    @Test
    void aUtcClusterWritesZ() {
        assertThat(V2Dates.dateTime(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC))
                .isEqualTo("2026-01-31T12:00:00Z");
    }

    @Test
    void whatIsWrittenReadsBackAsTheSameSecondInEveryZone() {
        long seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        var zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (int i = 0; i < 5_000; i++) {
            var zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            // From 1980 on: zones of earlier years have offsets with seconds, which this form cannot carry.
            var at = Instant.ofEpochSecond(random.nextLong(315_532_800L, 4_000_000_000L));
            assertThat(V2Dates.read(V2Dates.dateTime(at, zone), KOLKATA, HEED_OFFSET))
                    .as("seed %d, %s", seed, zone)
                    .hasValue(at);
        }
    }

    @Test
    void redemptionTimesKeepTheirDateWithAnOffsetAndAreUtcElse() {
        assertThat(V2Dates.readRedemption("2026-01-31T23:05:06+02:00", KOLKATA))
                .hasValue(Instant.parse("2026-01-30T18:30:00Z"));
        assertThat(V2Dates.readRedemption("2026-01-31T23:05:06Z", KOLKATA))
                .hasValue(Instant.parse("2026-01-31T23:05:06Z"));
        assertThat(V2Dates.readRedemption("2026-01-31T23:05:06", KOLKATA))
                .hasValue(Instant.parse("2026-01-31T23:05:06Z"));
    }

    @Test
    void filtersAreDatesAndNothingElse() {
        assertThat(V2Dates.readDate("2026-01-31")).hasValue(LocalDate.of(2026, 1, 31));
        assertThat(V2Dates.readDate("2026-01-31 10:00:00")).isEmpty();
        assertThat(V2Dates.readDate("31.01.2026")).isEmpty();
        assertThat(V2Dates.spaced(Instant.parse("2026-01-31T11:35:00Z"), KOLKATA))
                .isEqualTo("2026-01-31 17:05:00");
        assertThat(V2Dates.date(LocalDate.of(2026, 1, 31))).isEqualTo("2026-01-31");
    }
}

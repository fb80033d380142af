package io.meniscus.core.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the cycles of caps begin. */
class CycleTest {
    @ParameterizedTest
    @CsvSource({
        "DAILY,2026-08-15,2026-08-15",
        "WEEKLY,2026-08-15,2026-08-10",
        "WEEKLY,2026-08-10,2026-08-10",
        "MONTHLY,2026-08-15,2026-08-01",
        "QUARTERLY,2026-08-15,2026-07-01",
        "QUARTERLY,2026-12-31,2026-10-01",
        "HALF_YEARLY,2026-06-30,2026-01-01",
        "HALF_YEARLY,2026-07-01,2026-07-01",
        "YEARLY,2026-08-15,2026-01-01"
    })
    void a_cycle_begins_on_a_calendar_day(Cycle cycle, LocalDate day, LocalDate start) {
        assertThat(cycle.start(day)).isEqualTo(start);
    }
}

package io.meniscus.core.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.points.PointsAccount;
import io.meniscus.core.program.ExpiryRule.Base;
import io.meniscus.core.program.ExpiryRule.Lasting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When points lapse (loyalty-engine §5). */
class ExpiryRuleTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final Instant REGISTERED = at("2025-11-30T12:00:00");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static String expiry(Base base, Lasting lasting, Instant event) {
        var expiry = new ExpiryRule(base, lasting, ExpiryKind.FIXED).expiry(event, REGISTERED, ZONE);
        return LocalDateTime.ofInstant(expiry, ZONE).toString();
    }

    @ParameterizedTest
    @CsvSource({"1,2026-01-11T23:59:59", "0,2026-01-10T23:59:59", "365,2027-01-10T23:59:59"})
    void days_last_until_the_end_of_that_day_at_the_store(int days, String expiry) {
        assertThat(expiry(new Base.Event(), new Lasting.Days(days), at("2026-01-10T23:30:00")))
                .isEqualTo(expiry);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-10,1,2026-08-31T23:59:59",
        "2026-01-31,1,2026-02-28T23:59:59",
        "2026-12-31,2,2027-02-28T23:59:59",
        "2027-12-01,2,2028-02-29T23:59:59",
        "2026-05-05,0,2026-05-31T23:59:59"
    })
    void months_last_until_the_last_day_of_the_month_that_is_so_many_on(LocalDate day, int months, String expiry) {
        var event = day.atTime(9, 0).atZone(ZONE).toInstant();
        assertThat(expiry(new Base.Event(), new Lasting.Months(months), event)).isEqualTo(expiry);
    }

    @Test
    void registration_is_a_base_of_its_own() {
        assertThat(expiry(new Base.Registration(), new Lasting.Months(3), at("2026-01-10T10:00:00")))
                .isEqualTo("2026-02-28T23:59:59");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-10T10:00:00,2026-03-31T23:59:59",
        "2026-03-31T23:00:00,2026-03-31T23:59:59",
        "2026-04-01T00:00:00,2027-03-31T23:59:59"
    })
    void a_day_of_the_year_is_the_next_one_from_the_event_on(String event, String expiry) {
        var base = new Base.Yearly(MonthDay.of(3, 31));
        assertThat(expiry(base, new Lasting.Days(0), at(event))).isEqualTo(expiry);
    }

    @Test
    void a_date_is_that_date_and_never_is_far_away() {
        assertThat(expiry(new Base.Event(), new Lasting.Until(LocalDate.of(2026, 6, 30)), at("2026-01-10T10:00:00")))
                .isEqualTo("2026-06-30T23:59:59");
        var never = new ExpiryRule(new Base.Event(), new Lasting.Never(), ExpiryKind.FIXED);
        assertThat(never.expiry(REGISTERED, REGISTERED, ZONE)).isEqualTo(PointsAccount.NEVER);
    }
}

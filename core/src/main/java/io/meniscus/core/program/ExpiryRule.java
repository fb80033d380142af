package io.meniscus.core.program;

import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.points.PointsAccount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;

/**
 * How long points last (loyalty-engine §5). The last moment of a day counts: 23:59:59 in the store's zone.
 *
 * @param kind whether later awards move it
 */
public record ExpiryRule(Base base, Lasting lasting, ExpiryKind kind) {
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    /** Where the time is counted from. */
    public sealed interface Base {
        /** The day of the event. */
        record Event() implements Base {}

        /** The day the customer was registered. */
        record Registration() implements Base {}

        /** A day of the year: the next one from the event on. */
        record Yearly(MonthDay day) implements Base {}
    }

    /** How long from there. */
    public sealed interface Lasting {
        record Days(int days) implements Lasting {}

        /** Until the last day of the month that is so many months on. */
        record Months(int months) implements Lasting {}

        record Until(LocalDate day) implements Lasting {}

        record Never() implements Lasting {}
    }

    /**
     * When points lapse.
     *
     * @param event      when the event happened
     * @param registered when the customer was registered
     */
    public Instant expiry(Instant event, Instant registered, ZoneId zone) {
        var from = from(event, registered, zone);
        return switch (lasting) {
            case Lasting.Days(int days) -> endOf(from.plusDays(days), zone);
            case Lasting.Months(int months) -> {
                var month = from.plusMonths(months);
                yield endOf(month.withDayOfMonth(month.lengthOfMonth()), zone);
            }
            case Lasting.Until(var day) -> endOf(day, zone);
            case Lasting.Never() -> PointsAccount.NEVER;
        };
    }

    private LocalDate from(Instant event, Instant registered, ZoneId zone) {
        var day = LocalDate.ofInstant(event, zone);
        return switch (base) {
            case Base.Event() -> day;
            case Base.Registration() -> LocalDate.ofInstant(registered, zone);
            case Base.Yearly(var monthDay) -> {
                var thisYear = monthDay.atYear(day.getYear());
                yield thisYear.isBefore(day) ? monthDay.atYear(day.getYear() + 1) : thisYear;
            }
        };
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.atTime(LAST_SECOND).atZone(zone).toInstant();
    }
}

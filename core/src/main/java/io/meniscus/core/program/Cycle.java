package io.meniscus.core.program;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How long a cap lasts before it counts anew; cycles begin on calendar days in the store's zone. */
public enum Cycle {
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    HALF_YEARLY,
    YEARLY;

    private static final int QUARTER = 3;
    private static final int HALF_YEAR = 6;

    /** The first day of the cycle that a day is in. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAILY -> day;
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHLY -> day.withDayOfMonth(1);
            case QUARTERLY -> startOf(day, QUARTER);
            case HALF_YEARLY -> startOf(day, HALF_YEAR);
            case YEARLY -> day.withDayOfYear(1);
        };
    }

    private static LocalDate startOf(LocalDate day, int months) {
        int first = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), first, 1);
    }
}

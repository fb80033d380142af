package io.meniscus.api.v1_1.store;

import io.meniscus.core.world.Outcome;
import io.meniscus.http.Request;
import io.meniscus.http.body.WireDateTime;
import io.meniscus.organization.Organization;
import io.meniscus.store.ReportRefusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a report. With dates: each day from the first to the last. Without: the days of this week, which begins
 * on Monday, from today backwards, and yesterday even when that was last week; then the week to date.
 */
record ReportPeriods(List<Period> rows) {
    private static final int MOST_DAYS = 366;

    /** Days, both included. */
    record Period(LocalDate first, LocalDate last) {}

    static Outcome<ReportPeriods> of(Request request, Organization organization) {
        var start = request.query("start_date");
        var end = request.query("end_date");
        if (start.isEmpty() && end.isEmpty()) {
            return Outcome.accepted(thisWeek(LocalDate.ofInstant(request.at(), organization.clusterZone())));
        }
        var first = start.flatMap(ReportPeriods::day);
        var last = end.flatMap(ReportPeriods::day);
        if (first.isEmpty() || last.isEmpty()) {
            return Outcome.refused(new ReportRefusal.DatesInvalid());
        }
        long days = ChronoUnit.DAYS.between(first.get(), last.get()) + 1;
        return days < 1 || days > MOST_DAYS
                ? Outcome.refused(new ReportRefusal.DatesInvalid())
                : Outcome.accepted(each(first.get(), last.get()));
    }

    private static Optional<LocalDate> day(String text) {
        return WireDateTime.parse(text).map(given -> given.local().toLocalDate());
    }

    static ReportPeriods thisWeek(LocalDate today) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var yesterday = today.minusDays(1);
        var first = monday.isBefore(yesterday) ? monday : yesterday;
        var rows = new ArrayList<Period>();
        for (var day = today; !day.isBefore(first); day = day.minusDays(1)) {
            rows.add(new Period(day, day));
        }
        rows.add(new Period(monday, today));
        return new ReportPeriods(rows);
    }

    private static ReportPeriods each(LocalDate first, LocalDate last) {
        return new ReportPeriods(first.datesUntil(last.plusDays(1))
                .map(day -> new Period(day, day))
                .toList());
    }

    LocalDate first() {
        return rows.stream().map(Period::first).min(LocalDate::compareTo).orElseThrow();
    }

    LocalDate last() {
        return rows.stream().map(Period::last).max(LocalDate::compareTo).orElseThrow();
    }
}

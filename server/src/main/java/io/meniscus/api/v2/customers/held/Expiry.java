package io.meniscus.api.v2.customers.held;

import io.meniscus.api.v2.V2Dates;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsAccount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Redeemable points that lapse on a day (v2/points "pointsExpirySchedule"). */
public record Expiry(double points, String expiryDate, long programId, String pointsType, String expiryType) {
    /** As far off as points are said to lapse that never do (conventions §8). */
    public static final int FURTHEST_YEARS = 100;

    /** What is summed up: rows of one program by date. */
    private record Key(long program, LocalDate day, String type, String expiry) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparingLong(Key::program)
                .thenComparing(Key::day)
                .thenComparing(Key::type)
                .thenComparing(Key::expiry);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        Expiry of(Points sum) {
            return new Expiry(LoyaltyProgram.number(sum), V2Dates.date(day), program, type, expiry);
        }
    }

    /** By program and then date; lots of equal date, type and kind are summed up. */
    public static List<Expiry> schedule(
            Collection<Lot> lots, Collection<ProgramId> programs, Predicate<LocalDate> days, Instant at, ZoneId zone) {
        var sums = new TreeMap<Key, Points>();
        for (var lot : lots) {
            var day = day(lot, at, zone);
            if (programs.contains(lot.account().program()) && lot.isSpendable(at) && days.test(day)) {
                var key = new Key(
                        lot.account().program().value(),
                        day,
                        lot.origin().type().wire(),
                        lot.origin().expiry().wire());
                sums.merge(key, lot.available(), Points::plus);
            }
        }
        return sums.entrySet().stream()
                .map(row -> row.getKey().of(row.getValue()))
                .toList();
    }

    private static LocalDate day(Lot lot, Instant at, ZoneId zone) {
        return LocalDate.ofInstant(moment(lot, at, zone), zone);
    }

    /** When a lot lapses, as it is told. */
    static Instant moment(Lot lot, Instant at, ZoneId zone) {
        return lot.expiresAt().equals(PointsAccount.NEVER)
                ? at.atZone(zone).plusYears(FURTHEST_YEARS).toInstant()
                : lot.expiresAt();
    }
}

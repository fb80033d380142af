package io.meniscus.api.v2.points;

import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsAccount;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.points.PointsReads;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code GET /v2/customers/{id}/pointsExpirySchedule} and its look-up twin: which redeemable points lapse when, by
 * program and date (v2/points "pointsExpirySchedule"). Refuses a date that is none (1216), an end before the start
 * (1214) or before today (1215), or more than 100 years ahead (1217), and as the balance does.
 */
final class ListExpiries implements Endpoint {
    static final List<Parameter> QUERY = List.of(
            new Parameter("startDate", Presence.OPTIONAL, "YYYY-MM-DD, usually today"),
            new Parameter("endDate", Presence.OPTIONAL, "YYYY-MM-DD, usually in 100 years"),
            new Parameter(
                    "fetchEarliestExpiryOnly",
                    Presence.OPTIONAL,
                    "true: the earliest of each program, type of points and kind of expiry"));

    private static final int FURTHEST_YEARS = 100;

    private final OfPrograms programs;
    private final PointsReads points;

    ListExpiries(OfPrograms programs, PointsReads points) {
        this.programs = programs;
        this.points = points;
    }

    /** The schedule, in the frame of a customer. */
    record Schedule(
            long id,
            List<Object> profiles,
            Loyalty loyaltyInfo,
            Map<String, Object> segments,
            Map<String, Object> extendedFields,
            List<Row> expirySchedules,
            List<W> warnings) {}

    record Loyalty(String loyaltyType) {}

    record Row(double points, String expiryDate, long programId, String pointsType, String expiryType) {}

    /** Days, both included. */
    private record Range(LocalDate start, LocalDate end) {
        boolean has(LocalDate day) {
            return !day.isBefore(start) && !day.isAfter(end);
        }
    }

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
    }

    @Override
    public Reply handle(Request request) {
        return programs.handle(request, found -> {
            var zone = found.customer().organization().clusterZone();
            var today = LocalDate.ofInstant(request.at(), zone);
            return switch (range(request, today)) {
                case Outcome.Accepted<Range>(var range, var warnings) -> schedule(request, found, range, zone);
                case Outcome.Refused<Range>(var refusal) -> Errors.reply(refusal);
                case Outcome.Failed<Range>(var cause) -> throw cause;
            };
        });
    }

    private static Outcome<Range> range(Request request, LocalDate today) {
        var furthest = today.plusYears(FURTHEST_YEARS);
        var start = request.query("startDate").orElse("").strip();
        var end = request.query("endDate").orElse("").strip();
        var from = start.isEmpty() ? Optional.of(today) : V2Dates.readDate(start);
        var to = end.isEmpty() ? Optional.of(furthest) : V2Dates.readDate(end);
        if (from.isEmpty() || to.isEmpty()) {
            return Outcome.refused(new ProgramRefusal.DateInvalid());
        }
        if (to.get().isBefore(today)) {
            return Outcome.refused(new ProgramRefusal.EndPassed());
        }
        if (to.get().isAfter(furthest)) {
            return Outcome.refused(new ProgramRefusal.EndTooFar());
        }
        return from.get().isAfter(to.get())
                ? Outcome.refused(new ProgramRefusal.RangeEmpty())
                : Outcome.accepted(new Range(from.get(), to.get()));
    }

    private Reply schedule(Request request, OfPrograms.Found found, Range range, ZoneId zone) {
        var lots = points.openLots(found.org(), found.customer().person().members(), request.at());
        var wanted = found.programs().stream().map(program -> program.id()).toList();
        var sums = new TreeMap<Key, Points>();
        for (var lot : lots) {
            var day = day(lot, request.at(), zone);
            if (wanted.contains(lot.account().program()) && lot.isSpendable(request.at()) && range.has(day)) {
                var key = new Key(
                        lot.account().program().value(),
                        day,
                        lot.origin().type().wire(),
                        lot.origin().expiry().wire());
                sums.merge(key, lot.available(), Points::plus);
            }
        }
        var member = found.customer().person().root().loyalty() == LoyaltyType.LOYALTY;
        return Reply.ok(new Schedule(
                found.userId(),
                List.of(),
                new Loyalty(member ? "loyalty" : "non_loyalty"),
                Map.of(),
                Map.of(),
                rows(request, sums),
                found.customer().warnings()));
    }

    /** Points that never lapse are said to in a hundred years (conventions §8). */
    private static LocalDate day(Lot lot, Instant at, ZoneId zone) {
        return lot.expiresAt().equals(PointsAccount.NEVER)
                ? LocalDate.ofInstant(at, zone).plusYears(FURTHEST_YEARS)
                : LocalDate.ofInstant(lot.expiresAt(), zone);
    }

    private static List<Row> rows(Request request, Map<Key, Points> sums) {
        var flag = request.query("fetchEarliestExpiryOnly").orElse("").strip();
        boolean earliest = flag.equals("1") || flag.equalsIgnoreCase("true");
        var seen = new HashSet<List<Object>>();
        var rows = new ArrayList<Row>();
        sums.forEach((key, sum) -> {
            if (!earliest || seen.add(List.of(key.program(), key.type(), key.expiry()))) {
                rows.add(new Row(
                        sum.toDecimal().doubleValue(),
                        V2Dates.date(key.day()),
                        key.program(),
                        key.type(),
                        key.expiry()));
            }
        });
        return rows;
    }
}

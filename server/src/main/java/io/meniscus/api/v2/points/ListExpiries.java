package io.meniscus.api.v2.points;

import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.customers.held.Expiry;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.points.Holders.Extent;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    private final OfPrograms programs;

    ListExpiries(OfPrograms programs) {
        this.programs = programs;
    }

    /** The schedule, in the frame of a customer. */
    record Schedule(
            long id,
            List<Object> profiles,
            Loyalty loyaltyInfo,
            Map<String, Object> segments,
            Map<String, Object> extendedFields,
            List<Expiry> expirySchedules,
            List<W> warnings) {}

    record Loyalty(String loyaltyType) {}

    /** Days, both included. */
    private record Range(LocalDate start, LocalDate end) {
        boolean has(LocalDate day) {
            return !day.isBefore(start) && !day.isAfter(end);
        }
    }

    @Override
    public Reply handle(Request request) {
        return programs.handle(request, Extent.LOTS, found -> {
            var today = LocalDate.ofInstant(request.at(), found.zone());
            return switch (range(request, today)) {
                case Outcome.Accepted<Range>(var range, var warnings) -> schedule(request, found, range);
                case Outcome.Refused<Range>(var refusal) -> Errors.reply(refusal);
                case Outcome.Failed<Range>(var cause) -> throw cause;
            };
        });
    }

    private static Outcome<Range> range(Request request, LocalDate today) {
        var furthest = today.plusYears(Expiry.FURTHEST_YEARS);
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

    private static Reply schedule(Request request, OfPrograms.Found found, Range range) {
        var member = found.purse().root().loyalty() == LoyaltyType.LOYALTY;
        var all = Expiry.schedule(found.lots(), found.programIds(), range::has, request.at(), found.zone());
        return Reply.ok(new Schedule(
                found.userId(),
                List.of(),
                new Loyalty(member ? "loyalty" : "non_loyalty"),
                Map.of(),
                Map.of(),
                rows(request, all),
                found.warnings()));
    }

    private static List<Expiry> rows(Request request, List<Expiry> all) {
        var flag = request.query("fetchEarliestExpiryOnly").orElse("").strip();
        boolean earliest = flag.equals("1") || flag.equalsIgnoreCase("true");
        var seen = new HashSet<List<Object>>();
        return all.stream()
                .filter(row -> !earliest || seen.add(List.of(row.programId(), row.pointsType(), row.expiryType())))
                .toList();
    }
}

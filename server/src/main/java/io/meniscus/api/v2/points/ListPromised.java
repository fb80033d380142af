package io.meniscus.api.v2.points;

import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.points.Lot;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.points.Holders.Extent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * {@code GET /v2/customers/{id}/promisedPointsSchedule} and its look-up twin: promised points, by the day they become
 * redeemable, and those that wait for a trigger (v2/points "promisedPointsSchedule"). Refuses as the balance does.
 */
final class ListPromised implements Endpoint {
    private final OfPrograms programs;

    ListPromised(OfPrograms programs) {
        this.programs = programs;
    }

    /** What is promised. */
    record Schedule(
            long entityId,
            String entityType,
            List<Dated> promisedPointsScheduleList,
            List<Triggered> triggerBasedPointsList,
            List<W> warnings) {}

    record Dated(BigDecimal points, String redeemableFrom, long programId, String pointsType) {}

    record Triggered(BigDecimal points, long programId, String pointsType) {}

    @Override
    public Reply handle(Request request) {
        return programs.handle(request, Extent.LOTS, found -> {
            var zone = found.zone();
            var wanted = found.programIds();
            var dated = new ArrayList<Dated>();
            var triggered = new ArrayList<Triggered>();
            found.lots().stream()
                    .filter(lot -> wanted.contains(lot.account().program()))
                    .sorted(Comparator.comparing((Lot lot) -> lot.account().program())
                            .thenComparing(Lot.BURN_ORDER))
                    .forEach(lot -> add(lot, zone, dated, triggered));
            return Reply.ok(new Schedule(found.userId(), "CUSTOMER", dated, triggered, found.warnings()));
        });
    }

    /** A promise by time is kept when it runs out. */
    private static void add(Lot lot, ZoneId zone, List<Dated> dated, List<Triggered> triggered) {
        var amount = lot.available().toDecimal();
        long program = lot.account().program().value();
        var type = lot.origin().type().wire();
        switch (lot.origin().category()) {
            case DELAYED -> {
                var day = LocalDate.ofInstant(lot.expiresAt(), zone);
                dated.add(new Dated(amount, V2Dates.date(day), program, type));
            }
            case TRIGGERED -> triggered.add(new Triggered(amount, program, type));
            case MAIN -> {
                // can be spent already
            }
        }
    }
}

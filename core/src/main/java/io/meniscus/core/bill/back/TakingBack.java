package io.meniscus.core.bill.back;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.core.points.Bookings;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Movements;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.points.PointsRounding;
import io.meniscus.core.program.Program;
import io.meniscus.core.program.Programs;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.World;
import java.math.BigDecimal;

/**
 * Takes back the points of what was returned (loyalty-engine §9). What a lot gives back is reckoned from the share
 * that is back all in all, less what it gave back before: returns in parts never lose or gain a thousandth.
 */
final class TakingBack {
    private final World world;
    private final Given given;
    private final PointsLedger ledger;

    TakingBack(World world, Given given) {
        this.world = world;
        this.given = given;
        this.ledger = world.section(PointsLedger.KIND);
    }

    /** The points that were taken. */
    Points take(ReturnPlan.Planned returned, BillId by, CustomerId person, Programs programs) {
        var sale = returned.sale();
        var cause = new LedgerEntry.Cause(
                LedgerEvent.RETURN_BILL,
                given.id(IdKind.LEDGER_EVENT),
                given.at(),
                by,
                sale.id().value());
        var bookings = new Bookings(world, cause);
        var movements = new Movements(bookings);
        var taken = Points.ZERO;
        for (var lot : ledger.lotsOf(sale.id())) {
            var rounding = programs.find(lot.account().program())
                    .map(Program::rounding)
                    .orElse(PointsRounding.STANDARD);
            var back = rounding.round(share(lot, returned).multiply(lot.value().toDecimal()));
            var more = back.minus(lot.returned());
            if (more.isPositive()) {
                var others = ledger.accountsOf(person, lot.account().program());
                taken = taken.plus(movements.takeBack(lot, more, others, () -> new LotId(given.id(IdKind.LOT))));
            }
        }
        bookings.close();
        return taken;
    }

    private static BigDecimal share(Lot lot, ReturnPlan.Planned returned) {
        var sale = returned.sale();
        boolean isFixed = sale.head().details().fixed().contains(lot.id());
        if (isFixed && returned.whole() == ReturnPlan.Whole.PART_BACK) {
            return BigDecimal.ZERO;
        }
        boolean byLine =
                sale.returned().how() == ReturnType.LINE_ITEM && lot.origin().line() > 0;
        return byLine ? returned.share(sale.lines().get(lot.origin().line() - 1)) : returned.share();
    }
}

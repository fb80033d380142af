package io.meniscus.core.redemption;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Lookup;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.Bookings;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.Holding;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Movements;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.program.Enrolment;
import io.meniscus.core.program.Program;
import io.meniscus.core.redemption.DeductPoints.Target;
import io.meniscus.core.redemption.PointsRules.Allowed;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes points by hand, those that lapse first before others (v2/points "negativePointsAdjustment"). It lowers the
 * lifetime points too. More than there are is refused, unless balances may be negative.
 */
public final class Deducting {
    private Deducting() {}

    /** What is left of the category. */
    public record Deducted(CustomerId person, Points left) {}

    public static Outcome<Deducted> decide(DeductPoints command, World world, Given given) {
        return switch (Lookup.id(command.ref(), world)) {
            case Outcome.Accepted<CustomerId>(var person, var warnings) ->
                refusal(command, person, world)
                        .<Outcome<Deducted>>map(Outcome::refused)
                        .orElseGet(() -> taken(command, person, world, given));
            case Outcome.Refused<CustomerId>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<CustomerId>(var cause) -> new Outcome.Failed<>(cause);
        };
    }

    private static Optional<DeductionRefusal> refusal(DeductPoints command, CustomerId person, World world) {
        var program = command.rules().program(command.program(), command.till());
        if (program.isEmpty()) {
            return Optional.of(new DeductionRefusal.NoProgram());
        }
        if (command.amount().signum() <= 0) {
            return Optional.of(new DeductionRefusal.NothingAsked());
        }
        var rounding = program.get().rounding();
        if (!rounding.takes(command.amount())) {
            return Optional.of(new DeductionRefusal.TooManyDecimals(rounding.decimals()));
        }
        if (command.target() instanceof Target.Promotion) {
            return Optional.of(new DeductionRefusal.PromotionUnknown());
        }
        return Enrolment.isIn(program.get(), command.rules().programs(), person, world)
                ? Optional.empty()
                : Optional.of(new DeductionRefusal.NotEnrolled(person));
    }

    private static Outcome<Deducted> taken(DeductPoints command, CustomerId person, World world, Given given) {
        var program = command.rules().program(command.program(), command.till()).orElseThrow();
        var lots = lots(command, person, program, world, given.at());
        if (lots.isEmpty() && command.target() instanceof Target.Award) {
            return Outcome.refused(new DeductionRefusal.AwardUnknown());
        }
        var points = Points.of(command.amount(), RoundingMode.UNNECESSARY);
        var held = lots.stream().map(lot -> lot.available().orNone()).reduce(Points.ZERO, Points::plus);
        boolean any = command.target() instanceof Target.Any;
        var there = any
                ? held.min(balance(command, person, program, world, given.at())).orNone()
                : held;
        boolean mayOverdraw =
                any && command.category() == Category.MAIN && command.rules().allows(Allowed.NEGATIVE_BALANCE);
        if (points.isMoreThan(there) && !mayOverdraw) {
            return Outcome.refused(new DeductionRefusal.NotThere(there));
        }
        take(command, person, program, lots, points, held, world, given);
        return Outcome.accepted(new Deducted(person, balance(command, person, program, world, given.at())));
    }

    private static void take(
            DeductPoints command,
            CustomerId person,
            Program program,
            List<Lot> lots,
            Points points,
            Points held,
            World world,
            Given given) {
        var cause = new LedgerEntry.Cause(
                LedgerEvent.MANUAL_POINTS_ADJUSTMENT, given.id(IdKind.LEDGER_EVENT), given.at(), BillId.NONE, 0);
        var bookings = new Bookings(world, cause);
        var movements = new Movements(bookings);
        var part = points.min(held);
        movements.take(lots, part, command.category() == Category.MAIN ? Book.DEDUCTED : Book.PROMISE_RETURNED);
        var origin = Lookup.origin(command.ref(), world.section(Identity.KIND));
        movements.overdraw(
                new AccountKey(origin, program.id()), points.minus(part), () -> new LotId(given.id(IdKind.LOT)));
        bookings.close();
        Events.record(
                world,
                given,
                EventKind.POINTS_ADJUSTED,
                person,
                program.id().value(),
                command.till(),
                command.request());
    }

    private static List<Lot> lots(DeductPoints command, CustomerId person, Program program, World world, Instant at) {
        return world.section(PointsLedger.KIND).lots(Redeeming.accounts(person, world, program.id())).stream()
                .filter(lot -> lot.origin().category() == command.category())
                .filter(lot -> lot.available().isPositive())
                .filter(lot -> command.category() != Category.MAIN || !lot.hasLapsed(at))
                .filter(lot -> switch (command.target()) {
                    case Target.Any(), Target.Promotion() -> true;
                    case Target.Award(var id, var type) ->
                        lot.id().equals(id) && lot.origin().type() == type;
                })
                .toList();
    }

    private static Points balance(DeductPoints command, CustomerId person, Program program, World world, Instant at) {
        var members = world.section(Identity.KIND).members(person).stream()
                .map(Customer::id)
                .toList();
        var holding = Holding.of(world.section(PointsLedger.KIND), members, program.id(), at);
        return switch (command.category()) {
            case MAIN -> holding.current();
            case DELAYED -> holding.balances().of(Book.DELAYED);
            case TRIGGERED -> holding.balances().of(Book.TRIGGERED);
        };
    }
}

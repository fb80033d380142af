package io.meniscus.core.bill;

import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.Purchases;
import io.meniscus.core.bill.explanation.Bought;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.AwardType;
import io.meniscus.core.points.Bookings;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Movements;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.program.Allocation;
import io.meniscus.core.program.CapKey;
import io.meniscus.core.program.CapUses;
import io.meniscus.core.program.EarnRule;
import io.meniscus.core.program.Earned;
import io.meniscus.core.program.Earning;
import io.meniscus.core.program.PointsCap;
import io.meniscus.core.program.Program;
import io.meniscus.core.program.Purchase;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Gives the points a bill earns in each program it happens in, and counts the purchase (loyalty-engine §§3, 12). */
public final class Crediting {
    private static final ProgramId NONE = new ProgramId(0);

    private final World world;
    private final Given given;
    private final PointsLedger ledger;
    private final CapUses caps;

    /** What was awarded, and those lots that go back with the whole bill only. */
    record Credited(List<BillAdded.Award> awards, List<LotId> fixed) {
        static final Credited NOTHING = new Credited(List.of(), List.of());
    }

    public Crediting(World world, Given given) {
        this.world = world;
        this.given = given;
        this.ledger = world.section(PointsLedger.KIND);
        this.caps = world.section(CapUses.KIND);
    }

    /** Counts what was bought, or with a negative amount what came back. */
    public void count(CustomerId origin, CustomerId person, List<Program> programs, BigDecimal amount, int visits) {
        if (programs.isEmpty()) {
            count(new AccountKey(origin, NONE), person, new Purchases(BigDecimal.ZERO, amount, visits));
            return;
        }
        var standard = programs.getLast();
        for (var program : programs) {
            boolean isCounted = program.equals(standard);
            count(
                    new AccountKey(origin, program.id()),
                    person,
                    new Purchases(amount, isCounted ? amount : BigDecimal.ZERO, isCounted ? visits : 0));
        }
    }

    private void count(AccountKey account, CustomerId person, Purchases further) {
        ledger.join(account, person);
        ledger.buy(account, further);
    }

    /** A bill that earns more than can be kept. */
    static final class TooManyPoints extends Exception {
        private static final long serialVersionUID = 1L;

        TooManyPoints(ArithmeticException overflow) {
            super(overflow);
        }
    }

    /** Awards what the bill earns. */
    Credited award(Bill bill, CustomerId person, List<Program> programs, ZoneId zone) throws TooManyPoints {
        try {
            return awarded(bill, person, programs, zone);
        } catch (ArithmeticException overflow) {
            throw new TooManyPoints(overflow);
        }
    }

    private Credited awarded(Bill bill, CustomerId person, List<Program> programs, ZoneId zone) {
        var cause = new LedgerEntry.Cause(
                LedgerEvent.TRANSACTION_ADD, given.id(IdKind.LEDGER_EVENT), given.at(), bill.id(), 0);
        var bookings = new Bookings(world, cause);
        var awards = new ArrayList<BillAdded.Award>();
        var fixed = new ArrayList<LotId>();
        for (var program : programs) {
            var account = new AccountKey(bill.customer(), program.id());
            for (var earned : earned(bill, person, program, zone)) {
                var lot = new LotId(given.id(IdKind.LOT));
                bookings.of(account).award(lot, origin(earned, bill), earned.points());
                awards.add(new BillAdded.Award(program, earned));
                if (isFixed(program, earned)) {
                    fixed.add(lot);
                }
            }
            roll(account, person, awards, program, new Movements(bookings));
            ledger.join(account, person);
        }
        bookings.close();
        return new Credited(awards, fixed);
    }

    private List<Earned> earned(Bill bill, CustomerId person, Program program, ZoneId zone) {
        var day = LocalDate.ofInstant(bill.head().billedAt(), zone);
        var earned = Earning.of(
                purchase(bill, person, zone),
                program.earning(),
                program.rounding(),
                program.caps(),
                cap -> left(cap, program, person, day));
        var all = earned.stream().map(Earned::points).reduce(Points.ZERO, Points::plus);
        if (all.isPositive()) {
            program.caps().forEach(cap -> use(cap, program, bill.customer(), day, all));
        }
        return earned;
    }

    private Purchase purchase(Bill bill, CustomerId person, ZoneId zone) {
        var root = Objects.requireNonNull(world.section(Identity.KIND).find(person));
        return Bought.of(bill, root.registeredAt(), zone);
    }

    /** What was bought: of a mixed bill the lines that were, for its amount is what was paid in the end. */
    static BigDecimal amount(Bill bill) {
        return Bought.amount(bill);
    }

    private Points left(PointsCap cap, Program program, CustomerId person, LocalDate day) {
        var keys = switch (cap.scope()) {
            case PointsCap.Scope.EachBill() -> List.<CapKey>of();
            case PointsCap.Scope.EachCustomer(var cycle) ->
                Stream.concat(
                                Stream.of(person),
                                ledger.accountsOf(person, program.id()).stream().map(AccountKey::customer))
                        .distinct()
                        .map(customer -> new CapKey(program.id(), cap.name(), customer, cycle.start(day)))
                        .toList();
            case PointsCap.Scope.Everybody(var cycle) ->
                List.of(new CapKey(program.id(), cap.name(), CapKey.EVERYBODY, cycle.start(day)));
        };
        return cap.most().minus(caps.used(keys));
    }

    private void use(PointsCap cap, Program program, CustomerId origin, LocalDate day, Points points) {
        switch (cap.scope()) {
            case PointsCap.Scope.EachBill() -> {}
            case PointsCap.Scope.EachCustomer(var cycle) ->
                caps.use(new CapKey(program.id(), cap.name(), origin, cycle.start(day)), points, cap.most());
            case PointsCap.Scope.Everybody(var cycle) ->
                caps.use(new CapKey(program.id(), cap.name(), CapKey.EVERYBODY, cycle.start(day)), points, cap.most());
        }
    }

    private static Lot.Origin origin(Earned earned, Bill bill) {
        return new Lot.Origin(
                Category.MAIN,
                earned.line() == 0 ? AwardType.BILL_REGULAR : AwardType.LINE_ITEM_REGULAR,
                earned.expiry(),
                bill.head().billedAt(),
                earned.expiresAt(),
                bill.id(),
                earned.line(),
                0);
    }

    private static boolean isFixed(Program program, Earned earned) {
        return earned.line() == 0
                && program.earning().stream()
                        .filter(rule -> rule.name().equals(earned.rule()))
                        .map(EarnRule::allocation)
                        .anyMatch(Allocation.Fixed.class::isInstance);
    }

    /** A rolling award takes the person's other rolling points of the program with it. */
    private void roll(
            AccountKey account, CustomerId person, List<BillAdded.Award> awards, Program program, Movements movements) {
        var last = awards.stream()
                .filter(award ->
                        award.program().equals(program) && award.earned().expiry() == ExpiryKind.ROLLING)
                .map(award -> award.earned().expiresAt())
                .max(Comparator.naturalOrder());
        if (last.isEmpty()) {
            return;
        }
        Stream.concat(Stream.of(account), ledger.accountsOf(person, program.id()).stream())
                .distinct()
                .forEach(one -> movements.roll(one, last.get()));
    }
}

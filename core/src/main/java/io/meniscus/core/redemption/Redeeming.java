package io.meniscus.core.redemption;

import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Lookup;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.Bookings;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Movements;
import io.meniscus.core.points.Points;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import io.meniscus.core.world.World;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Redeems points (loyalty-engine §6): the checks of {@link Redeemable}, then the proof, then the oldest points of all
 * the person's customers in the program. A repeat burns nothing and is answered as the first was: one under the same
 * external reference, or, of a call with a bill number, one at the same till for the same customer, points and bill
 * within a minute.
 */
public final class Redeeming {
    /** Within which the same bill's redemption is the same redemption. */
    public static final Duration REPEATED = Duration.ofSeconds(60);

    private Redeeming() {}

    /** A redemption, and whose it is. */
    public record Redeemed(Redemption redemption, Person person) {}

    public static Outcome<Redeemed> decide(RedeemPoints command, World world, Given given) {
        return switch (Lookup.person(command.ask().ref(), world)) {
            case Outcome.Accepted<Person>(var person, var warnings) -> decide(command, person, warnings, world, given);
            case Outcome.Refused<Person>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<Person>(var cause) -> new Outcome.Failed<>(cause);
        };
    }

    private static Outcome<Redeemed> decide(
            RedeemPoints command, Person person, List<Warning> warnings, World world, Given given) {
        var repeat = repeat(command, person, world, given);
        if (repeat.isPresent()) {
            return repeat.get();
        }
        return switch (Redeemable.check(command.ask(), world, given.at())) {
            case Outcome.Accepted<Redeemable>(var redeemable, var found) ->
                refusal(command, redeemable, person, world)
                        .<Outcome<Redeemed>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.accepted(
                                new Redeemed(burn(command, redeemable, person, world, given), person), warnings));
            case Outcome.Refused<Redeemable>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<Redeemable>(var cause) -> new Outcome.Failed<>(cause);
        };
    }

    private static Optional<Outcome<Redeemed>> repeat(RedeemPoints command, Person person, World world, Given given) {
        var acts = world.section(PointsActs.KIND);
        var said = command.said();
        if (!said.externalReference().isEmpty()) {
            return acts.of(said.externalReference())
                    .map(earlier -> isOfPerson(earlier, person) && hasPoints(earlier, command)
                            ? Outcome.accepted(new Redeemed(earlier, person))
                            : Outcome.refused(new RedemptionRefusal.ReferenceTaken(earlier.id())));
        }
        if (said.billNumber().isEmpty()) {
            return Optional.empty();
        }
        var since = given.at().minus(REPEATED);
        return acts.of(person.members()).stream()
                .filter(earlier -> !earlier.made().at().isBefore(since))
                .filter(earlier -> earlier.made().till().equals(command.ask().till()))
                .filter(earlier -> earlier.said().billNumber().equals(said.billNumber()))
                .filter(earlier -> hasPoints(earlier, command))
                .findFirst()
                .map(earlier -> Outcome.accepted(new Redeemed(earlier, person)));
    }

    private static boolean isOfPerson(Redemption earlier, Person person) {
        return person.members().contains(earlier.account().customer());
    }

    private static boolean hasPoints(Redemption earlier, RedeemPoints command) {
        return earlier.points().toDecimal().compareTo(command.ask().amount().number()) == 0;
    }

    /** What is wrong with the call's other words, and then with its proof. */
    private static Optional<Refusal> refusal(RedeemPoints command, Redeemable redeemable, Person person, World world) {
        var invalid = command.saidInvalid();
        return invalid == null ? Proof.refusal(command, redeemable, person, world) : Optional.of(invalid);
    }

    private static Redemption burn(
            RedeemPoints command, Redeemable redeemable, Person person, World world, Given given) {
        var id = new RedemptionId(given.id(IdKind.POINTS_ACT));
        var said = command.said();
        var program = redeemable.program();
        var points = redeemable.points();
        var bookings = new Bookings(
                world,
                new LedgerEntry.Cause(
                        LedgerEvent.POINTS_REDEMPTION,
                        given.id(IdKind.LEDGER_EVENT),
                        given.at(),
                        said.bill(),
                        id.value()));
        var burns =
                new Movements(bookings).burn(accounts(redeemable.person(), world, program.id()), points, Book.REDEEMED);
        bookings.close();
        var till = command.ask().till();
        var origin = person.origin(command.ask().ref());
        var redemption = new Redemption(
                id,
                new AccountKey(origin, program.id()),
                points,
                Points.ZERO,
                burns,
                result(command, redeemable),
                said,
                new Stamp(given.at(), till, command.request()));
        world.section(PointsActs.KIND).put(redemption);
        Events.record(world, given, EventKind.POINTS_REDEEMED, origin, id.value(), till, command.request());
        return redemption;
    }

    private static Redemption.Result result(RedeemPoints command, Redeemable redeemable) {
        var points = redeemable.points();
        BigDecimal worth =
                redeemable.program().worth(points, command.ask().rules().currencyDecimals());
        return new Redemption.Result(worth, redeemable.holding().current().minus(points));
    }

    static List<AccountKey> accounts(CustomerId person, World world, ProgramId program) {
        return world.section(Identity.KIND).members(person).stream()
                .map(Customer::id)
                .map(member -> new AccountKey(member, program))
                .toList();
    }
}

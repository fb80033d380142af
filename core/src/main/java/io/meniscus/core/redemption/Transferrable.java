package io.meniscus.core.redemption;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Lookup;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.status.CustomerAction;
import io.meniscus.core.points.Holding;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.program.Enrolment;
import io.meniscus.core.program.Program;
import io.meniscus.core.redemption.PointsRules.Allowed;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Points that one person may give to another (loyalty-engine §7): redeemable ones that bills earned.
 *
 * @param lots they come from, in burn order
 */
public record Transferrable(Person from, Person to, Program program, Points points, List<Lot> lots) {
    public Transferrable {
        lots = List.copyOf(lots);
    }

    /** Asks; both persons and the giver's open lots must be in the World. */
    public static Outcome<Transferrable> check(TransferPoints command, World world, Instant at) {
        var program = command.rules().program(command.program(), command.till());
        if (program.isEmpty()) {
            return Outcome.refused(new TransferRefusal.NoProgram());
        }
        return switch (Lookup.person(command.from(), world)) {
            case Outcome.Accepted<Person>(var from, var warnings) ->
                switch (Lookup.person(command.to(), world)) {
                    case Outcome.Accepted<Person>(var to, var further) ->
                        refusal(command, program.get(), from, to, world)
                                .<Outcome<Transferrable>>map(Outcome::refused)
                                .orElseGet(() -> counted(command, program.get(), from, to, world, at));
                    case Outcome.Refused<Person>(var refusal) -> Outcome.refused(refusal);
                    case Outcome.Failed<Person>(var cause) -> new Outcome.Failed<>(cause);
                };
            case Outcome.Refused<Person>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<Person>(var cause) -> new Outcome.Failed<>(cause);
        };
    }

    private static Optional<Refusal> refusal(
            TransferPoints command, Program program, Person from, Person to, World world) {
        var rules = command.rules();
        var giver = from.root().id();
        if (!rules.allows(Allowed.TRANSFER)) {
            return Optional.of(new TransferRefusal.SwitchedOff());
        }
        if (isVictim(command.from(), from)) {
            return Optional.of(new TransferRefusal.Merged(from.origin(command.from())));
        }
        if (isVictim(command.to(), to)) {
            return Optional.of(new TransferRefusal.Merged(to.origin(command.to())));
        }
        if (giver.equals(to.root().id())) {
            return Optional.of(new TransferRefusal.SameCustomer());
        }
        var fraud = fraud(rules, from, to);
        if (fraud.isPresent()) {
            return fraud;
        }
        for (var person : List.of(giver, to.root().id())) {
            if (!Enrolment.isIn(program, rules.programs(), person, world)) {
                return Optional.of(new TransferRefusal.NotEnrolled(person));
            }
        }
        return rules.blocked().blocks(from.root().statusLabel(), CustomerAction.POINTS_REDEMPTION)
                ? Optional.of(new TransferRefusal.Blocked(giver))
                : Optional.empty();
    }

    private static boolean isVictim(CustomerRef ref, Person person) {
        return ref instanceof CustomerRef.ById(var id, var scope)
                && !id.equals(person.root().id());
    }

    private static Optional<Refusal> fraud(PointsRules rules, Person from, Person to) {
        if (!rules.allows(Allowed.FRAUD_CHECK_OF_TRANSFER)) {
            return Optional.empty();
        }
        boolean source = rules.isFraud(from.root().statusLabel());
        boolean destination = rules.isFraud(to.root().statusLabel());
        if (source && destination) {
            return Optional.of(new TransferRefusal.BothFraud());
        }
        if (source) {
            return Optional.of(new TransferRefusal.SourceFraud());
        }
        return destination ? Optional.of(new TransferRefusal.DestinationFraud()) : Optional.empty();
    }

    private static Outcome<Transferrable> counted(
            TransferPoints command, Program program, Person from, Person to, World world, Instant at) {
        var points = program.rounding().round(command.amount());
        if (!points.isPositive()) {
            return Outcome.refused(new TransferRefusal.NumberInvalid());
        }
        CustomerId giver = from.root().id();
        var ledger = world.section(PointsLedger.KIND);
        var lots = ledger.spendable(Redeeming.accounts(giver, world, program.id()), at).stream()
                .filter(lot -> lot.origin().type().isOfBill())
                .toList();
        var current = Holding.of(ledger, from.members(), program.id(), at).current();
        var there = lots.stream()
                .map(Lot::available)
                .reduce(Points.ZERO, Points::plus)
                .min(current)
                .orNone();
        return points.isMoreThan(there)
                ? Outcome.refused(new TransferRefusal.NotThere(there))
                : Outcome.accepted(new Transferrable(from, to, program, points, lots));
    }
}

package io.meniscus.core.redemption;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Lookup;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.status.CustomerAction;
import io.meniscus.core.otp.CodeAction;
import io.meniscus.core.otp.OneTimeCodes;
import io.meniscus.core.points.Holding;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.program.Enrolment;
import io.meniscus.core.program.Program;
import io.meniscus.core.program.RedemptionRules.Checked;
import io.meniscus.core.program.RedemptionRules.Redeemer;
import io.meniscus.core.redemption.RedemptionAsk.Amount;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Points that may be redeemed. The checks are in the order of the contract, the first that fails answers
 * (loyalty-engine §6, 1 to 5): who it is, enrolment, fraud, status, number, thresholds, bounds, what is there.
 *
 * @param person a root
 */
public record Redeemable(CustomerId person, Program program, Points points, Holding holding) {
    /** There is one tier until programs have more. */
    private static final int TIER = 1;

    /** Asks; the person's customers, accounts and lots must be in the World. */
    public static Outcome<Redeemable> check(RedemptionAsk ask, World world, Instant at) {
        return switch (Lookup.id(ask.ref(), world)) {
            case Outcome.Accepted<CustomerId>(var person, var warnings) ->
                check(ask, person, world)
                        .<Outcome<Redeemable>>map(Outcome::refused)
                        .orElseGet(() -> counted(ask, person, world, at));
            case Outcome.Refused<CustomerId>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<CustomerId>(var cause) -> new Outcome.Failed<>(cause);
        };
    }

    /** As {@link #check}, and whether the code that came with the question is good; a wrong one counts as a try. */
    public static Outcome<Redeemable> checkWithCode(RedemptionAsk ask, World world, Instant at) {
        var outcome = check(ask, world, at);
        if (ask.code().isEmpty() || !(outcome instanceof Outcome.Accepted<Redeemable>(var redeemable, var warnings))) {
            return outcome;
        }
        var person = Person.of(world.section(Identity.KIND), redeemable.person());
        var question = Proof.question(ask.code(), CodeAction.POINTS, person, redeemable.points(), ask.rules());
        return world.section(OneTimeCodes.KIND)
                .find(question, at)
                .map(code -> outcome)
                .orElseGet(() -> Outcome.refused(OneTimeCodes.wrong(question, world, at)));
    }

    private static Optional<RedemptionRefusal> check(RedemptionAsk ask, CustomerId person, World world) {
        var rules = ask.rules();
        var program = rules.program(ask.program(), ask.till());
        if (program.isEmpty()) {
            return Optional.of(new RedemptionRefusal.NoProgram());
        }
        if (!Enrolment.isIn(program.get(), rules.programs(), person, world)) {
            return Optional.of(new RedemptionRefusal.NotEnrolled(person));
        }
        return standing(rules, person, world.section(Identity.KIND));
    }

    private static Optional<RedemptionRefusal> standing(PointsRules rules, CustomerId person, Identity identity) {
        var label = identity.customers().get(person).statusLabel();
        if (label != null && rules.fraud().contains(label)) {
            return Optional.of(new RedemptionRefusal.Fraud(person));
        }
        if (!rules.blocked().blocks(label, CustomerAction.POINTS_REDEMPTION)) {
            return Optional.empty();
        }
        return Optional.of(
                label != null && rules.suspected().contains(label)
                        ? new RedemptionRefusal.FraudSuspected(person)
                        : new RedemptionRefusal.Blocked(person));
    }

    private static Outcome<Redeemable> counted(RedemptionAsk ask, CustomerId person, World world, Instant at) {
        var program = ask.rules().program(ask.program(), ask.till()).orElseThrow();
        var members = world.section(Identity.KIND).members(person).stream()
                .map(customer -> customer.id())
                .toList();
        var holding = Holding.of(world.section(PointsLedger.KIND), members, program.id(), at);
        var bought = world.section(PointsLedger.KIND).purchases(members).lifetime();
        var redeemer = new Redeemer(TIER, holding.current(), holding.lifetime(), bought);
        return switch (program.redemption().check(points(ask.amount(), program), redeemer, program.rounding())) {
            case Checked.Passed(var points) -> Outcome.accepted(new Redeemable(person, program, points, holding));
            case Checked.Failed(var hindrance) -> Outcome.refused(hindrance);
        };
    }

    /** Money is as many points as are worth it, rounded as the program does. */
    public static BigDecimal points(Amount amount, Program program) {
        return switch (amount) {
            case Amount.OfPoints(var number) -> number;
            case Amount.OfMoney(var number) ->
                number.divide(
                        program.ratio(),
                        program.rounding().decimals(),
                        program.rounding().mode());
        };
    }
}

package io.meniscus.core.redemption;

import io.meniscus.core.identity.Person;
import io.meniscus.core.otp.Binding;
import io.meniscus.core.otp.CodeAction;
import io.meniscus.core.otp.CodeQuestion;
import io.meniscus.core.otp.OneTimeCodes;
import io.meniscus.core.otp.Recipients;
import io.meniscus.core.points.Points;
import io.meniscus.core.program.Program;
import io.meniscus.core.redemption.PointsRules.Allowed;
import io.meniscus.core.redemption.RedeemPoints.Validation;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.World;
import java.time.Instant;
import java.util.Optional;

/** Whether a call proves that the customer wants it (loyalty-engine §6, 6). */
final class Proof {
    private Proof() {}

    /**
     * What the call lacks; nothing where the program asks for no proof, where the organization lets it be skipped, or
     * where the code is good, which is used by that. A code that is given counts even where none is asked for.
     */
    static Optional<Refusal> refusal(RedeemPoints command, Redeemable redeemable, Person person, World world) {
        var rules = command.ask().rules();
        return switch (command.validation()) {
            case Validation.ByMissedCall() -> Optional.of(new RedemptionRefusal.MissedCallOff());
            case Validation.Skipped() ->
                rules.allows(Allowed.SKIPPED_VALIDATION) ? Optional.empty() : missing(redeemable.program());
            case Validation.None() -> missing(redeemable.program());
            case Validation.ByCode(var typed) ->
                used(
                        typed,
                        CodeAction.POINTS,
                        person,
                        redeemable.points(),
                        rules,
                        world,
                        command.ask().at());
        };
    }

    private static Optional<Refusal> missing(Program program) {
        return switch (program.code()) {
            case REQUIRED -> Optional.of(new RedemptionRefusal.CodeMissing());
            case NONE -> Optional.empty();
        };
    }

    /** Uses a code, or refuses what is none. */
    static Optional<Refusal> used(
            String typed, CodeAction action, Person person, Points points, PointsRules rules, World world, Instant at) {
        var question = question(typed, action, person, points, rules);
        var found = world.section(OneTimeCodes.KIND).find(question, at);
        found.ifPresent(code -> world.section(OneTimeCodes.KIND).use(code, at));
        return found.isPresent() ? Optional.empty() : Optional.of(OneTimeCodes.wrong(question, world, at));
    }

    /** Whether what somebody typed is good for moving these points. */
    static CodeQuestion question(String typed, CodeAction action, Person person, Points points, PointsRules rules) {
        var act = new Binding.Act.MovePoints(person.members(), points);
        return new CodeQuestion(Recipients.of(person), action, act, typed, rules.codes());
    }
}

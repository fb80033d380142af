package io.meniscus.organization.program;

import io.meniscus.organization.setup.Draft;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Given;
import io.meniscus.organization.setup.Problem.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of the active programs one is the default: the one that says so, else the one that was, else the first. It steps back
 * only for another (loyalty-engine §12).
 */
final class StandardProgram {
    private StandardProgram() {}

    /** Takes it from the others for a program that says so. */
    static Entry adjusted(Draft draft, Given given, @Nullable Entry old, Entry now) {
        if (!isActive(now)) {
            return now.with(LoyaltyPrograms.DEFAULT, false);
        }
        var others = draft.all(LoyaltyPrograms.KIND).stream()
                .filter(other -> isDefault(other) && !other.name().equals(now.name()))
                .toList();
        if (saysSo(given)) {
            others.forEach(other -> draft.put(other.with(LoyaltyPrograms.DEFAULT, false)));
            return now;
        }
        return now.with(LoyaltyPrograms.DEFAULT, isDefault(now) && others.isEmpty());
    }

    /** Gives it to the first active program while none has it. */
    static void closing(Draft draft) {
        var all = draft.all(LoyaltyPrograms.KIND);
        if (all.stream().noneMatch(StandardProgram::isDefault)) {
            all.stream()
                    .filter(StandardProgram::isActive)
                    .findFirst()
                    .ifPresent(first -> draft.put(first.with(LoyaltyPrograms.DEFAULT, true)));
        }
    }

    static void check(Draft draft, Given given, Entry program) {
        if (saysSo(given) && !isActive(program)) {
            draft.problem(given, LoyaltyPrograms.DEFAULT, Cause.CONFLICT, "only an active program can be the default");
            return;
        }
        var sayers = sayers(draft);
        if (saysSo(given) && sayers.size() > 1) {
            draft.problem(
                    given,
                    LoyaltyPrograms.DEFAULT,
                    Cause.CONFLICT,
                    "one program is the default, not " + String.join(" and ", sayers));
            return;
        }
        boolean wasDefault = draft.stored()
                .before(program)
                .filter(StandardProgram::isDefault)
                .isPresent();
        boolean hasHeir =
                !sayers.isEmpty() || draft.all(LoyaltyPrograms.KIND).stream().noneMatch(StandardProgram::isActive);
        boolean stepsBack = given.has(LoyaltyPrograms.DEFAULT) && !saysSo(given);
        if (wasDefault && !hasHeir && (stepsBack || !isActive(program))) {
            draft.problem(
                    given,
                    stepsBack ? LoyaltyPrograms.DEFAULT : LoyaltyPrograms.ACTIVE,
                    Cause.CONFLICT,
                    "is the default program: make another one the default first");
        }
    }

    private static List<String> sayers(Draft draft) {
        return draft.laid().stream()
                .filter(one -> one.kind() == LoyaltyPrograms.KIND && saysSo(one))
                .flatMap(one -> draft.of(one).stream())
                .filter(StandardProgram::isActive)
                .map(Entry::name)
                .toList();
    }

    private static boolean saysSo(Given given) {
        return given.get(LoyaltyPrograms.DEFAULT).orElse(false);
    }

    private static boolean isActive(Entry program) {
        return program.get(LoyaltyPrograms.ACTIVE);
    }

    private static boolean isDefault(Entry program) {
        return program.get(LoyaltyPrograms.DEFAULT);
    }
}

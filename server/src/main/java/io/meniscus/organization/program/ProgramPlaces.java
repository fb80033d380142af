package io.meniscus.organization.program;

import io.meniscus.organization.kinds.Concepts;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.kinds.Zones;
import io.meniscus.organization.setup.Draft;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Given;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Problem.Cause;
import java.util.HashSet;
import java.util.List;

/**
 * What must hold for the zones, concepts and tills of programs (loyalty-engine §12): they are there, each belongs to
 * one program, all programs have zones or all have concepts, and a zone or concept stays with its program for good.
 */
final class ProgramPlaces {
    private ProgramPlaces() {}

    static void check(Draft draft, Given given, Entry program) {
        checkEach(draft, given, program, LoyaltyPrograms.ZONES, Zones.KIND);
        checkEach(draft, given, program, LoyaltyPrograms.CONCEPTS, Concepts.KIND);
        checkEach(draft, given, program, LoyaltyPrograms.TILLS, Tills.KIND);
        refuseMixture(draft, given, program, LoyaltyPrograms.ZONES, LoyaltyPrograms.CONCEPTS);
        refuseMixture(draft, given, program, LoyaltyPrograms.CONCEPTS, LoyaltyPrograms.ZONES);
        refuseLoss(draft, given, program, LoyaltyPrograms.ZONES);
        refuseLoss(draft, given, program, LoyaltyPrograms.CONCEPTS);
    }

    private static void checkEach(Draft draft, Given given, Entry program, Field<List<String>> field, Kind kind) {
        var codes = program.get(field);
        var others = others(draft, program);
        var named = new HashSet<String>();
        for (int i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            var at = "[" + i + "]";
            if (draft.get(kind, code).isEmpty()) {
                draft.problem(given, field, at, Cause.UNKNOWN_REFERENCE, "there is no " + kind.singular() + " " + code);
            }
            if (!named.add(code)) {
                draft.problem(given, field, at, Cause.CONFLICT, code + " is named twice");
            }
            others.stream()
                    .filter(other -> other.get(field).contains(code))
                    .findFirst()
                    .ifPresent(other -> draft.problem(
                            given,
                            field,
                            at,
                            Cause.TAKEN,
                            "the " + kind.singular() + " " + code + " belongs to the program " + other.name()));
        }
    }

    private static void refuseMixture(
            Draft draft, Given given, Entry program, Field<List<String>> field, Field<List<String>> other) {
        boolean isMixed = !program.isEmpty(field)
                && draft.all(LoyaltyPrograms.KIND).stream().anyMatch(one -> !one.isEmpty(other));
        if (isMixed) {
            draft.problem(
                    given,
                    field,
                    Cause.CONFLICT,
                    "programs have zones or they have concepts, and there are some with " + other.key());
        }
    }

    private static void refuseLoss(Draft draft, Given given, Entry program, Field<List<String>> field) {
        var had = draft.stored().before(program).map(old -> old.get(field)).orElse(List.of());
        had.stream()
                .filter(code -> !program.get(field).contains(code))
                .findFirst()
                .ifPresent(code -> draft.problem(given, field, Cause.FIXED, code + " belongs to the program for good"));
    }

    private static List<Entry> others(Draft draft, Entry program) {
        return draft.all(LoyaltyPrograms.KIND).stream()
                .filter(other -> !other.name().equals(program.name()))
                .toList();
    }
}

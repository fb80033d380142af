package io.meniscus.organization.program;

import io.meniscus.core.ProgramId;
import io.meniscus.core.TillId;
import io.meniscus.core.program.Programs;
import io.meniscus.organization.kinds.Concepts;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.kinds.Zones;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.SetupState;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The programs of a set-up as the engine sees them. A till belongs to the program that names it, else to that of the
 * nearest zone or concept around its store that a program names.
 */
public final class ActivePrograms {
    private final SetupState state;
    private final Map<String, Entry> ofTills = new HashMap<>();
    private final Map<String, Entry> ofZones = new HashMap<>();
    private final Map<String, Entry> ofConcepts = new HashMap<>();

    private ActivePrograms(SetupState state, List<Entry> active) {
        this.state = state;
        for (var program : active) {
            program.get(LoyaltyPrograms.TILLS).forEach(code -> ofTills.put(code, program));
            program.get(LoyaltyPrograms.ZONES).forEach(code -> ofZones.put(code, program));
            program.get(LoyaltyPrograms.CONCEPTS).forEach(code -> ofConcepts.put(code, program));
        }
    }

    public static Programs of(SetupState state) {
        var active = state.all(LoyaltyPrograms.KIND).stream()
                .filter(program -> program.get(LoyaltyPrograms.ACTIVE))
                .sorted(Comparator.comparing((Entry program) -> !program.get(LoyaltyPrograms.DEFAULT))
                        .thenComparingLong(Entry::id))
                .toList();
        return new Programs(
                active.stream().map(LoyaltyPrograms::of).toList(), new ActivePrograms(state, active).tills());
    }

    private Map<TillId, ProgramId> tills() {
        var tills = new HashMap<TillId, ProgramId>();
        if (ofTills.isEmpty() && ofZones.isEmpty() && ofConcepts.isEmpty()) {
            return tills;
        }
        for (var till : state.all(Tills.KIND)) {
            Optional.ofNullable(ofTills.get(till.name()))
                    .or(() -> ofStore(till.get(Tills.STORE)))
                    .filter(program -> !program.get(LoyaltyPrograms.DEFAULT))
                    .ifPresent(program -> tills.put(
                            new TillId(till.id()), LoyaltyPrograms.of(program).id()));
        }
        return tills;
    }

    private Optional<Entry> ofStore(String code) {
        return state.get(Stores.KIND, code)
                .flatMap(store -> nearest(Zones.KIND, Zones.PARENT, store.get(Stores.ZONE), ofZones)
                        .or(() -> nearest(Concepts.KIND, Concepts.PARENT, store.get(Stores.CONCEPT), ofConcepts)));
    }

    private Optional<Entry> nearest(Kind kind, Field<String> parent, String code, Map<String, Entry> programs) {
        var passed = new HashSet<String>();
        var at = code;
        while (!at.isEmpty() && passed.add(at)) {
            var program = programs.get(at);
            if (program != null) {
                return Optional.of(program);
            }
            at = state.get(kind, at).map(place -> place.get(parent)).orElse("");
        }
        return Optional.empty();
    }
}

package io.meniscus.organization.setup;

import io.meniscus.access.Login;
import io.meniscus.run.Randomness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Edits that are tried on a set-up one set after another and never stored: each finds what the ones before it would
 * have made. For one caller at a time.
 */
public final class Rehearsal {
    private final Function<Set<Login.Key>, Set<Login.Key>> takenElsewhere;
    private final Randomness randomness;
    private final Instant at;
    private SetupState state;

    Rehearsal(
            SetupState state,
            Function<Set<Login.Key>, Set<Login.Key>> takenElsewhere,
            Randomness randomness,
            Instant at) {
        this.state = state;
        this.takenElsewhere = takenElsewhere;
        this.randomness = randomness;
        this.at = at;
    }

    /** What is wrong with edits; nothing when they would be made, and from then on count as made. */
    public List<Problem> edit(List<Edit> edits) {
        var problems = new ArrayList<Problem>();
        var given = OrganizationSetup.given(state.code(), edits, problems);
        var draft = new Draft(state, randomness, at, problems);
        draft.lay(given);
        new LoginsPlan(draft).refuseTaken(given, takenElsewhere.apply(LoginsPlan.wanted(given)));
        if (problems.isEmpty()) {
            state = draft.state();
        }
        return problems;
    }
}

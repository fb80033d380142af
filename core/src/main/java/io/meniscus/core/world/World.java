package io.meniscus.core.world;

import io.meniscus.core.OrgId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The working set of one batch of one organization: a section per concept. Commands are decided on it one after
 * the other, each seeing what earlier ones changed; {@link #attempt} drops the changes of one that is refused.
 */
public final class World {
    private final OrgId org;
    private final Journal journal = new Journal();
    private final Map<SectionKind<?>, Object> sections = new HashMap<>();
    private final List<Runnable> keeping = new ArrayList<>();
    private int kept;

    public World(OrgId org) {
        this.org = org;
    }

    public OrgId org() {
        return org;
    }

    /** The section of a kind, made empty when first asked for. */
    @SuppressWarnings("unchecked") // a kind is the only key its own section is ever stored under
    public <S> S section(SectionKind<S> kind) {
        return (S) sections.computeIfAbsent(kind, k -> kind.empty().apply(journal));
    }

    /** Decides on a savepoint: only an accepted outcome keeps its changes, beside what {@link #keep} says. */
    public <R> Outcome<R> attempt(Supplier<Outcome<R>> decision) {
        int savepoint = journal.position();
        int before = keeping.size();
        var outcome = decide(decision);
        var own = List.copyOf(keeping.subList(before, keeping.size()));
        keeping.subList(before, keeping.size()).clear();
        if (!(outcome instanceof Outcome.Accepted<R>)) {
            journal.rollbackTo(savepoint);
        }
        if (!(outcome instanceof Outcome.Failed<R>)) {
            own.forEach(Runnable::run);
            kept += own.size();
        }
        return outcome;
    }

    private static <R> Outcome<R> decide(Supplier<Outcome<R>> decision) {
        try {
            return decision.get();
        } catch (RuntimeException bug) {
            return new Outcome.Failed<>(bug);
        } catch (Error bug) {
            // a rule that recurses without end, or a class that doesn't load, is one command's trouble as well
            return new Outcome.Failed<>(new IllegalStateException("deciding broke off", bug));
        }
    }

    /**
     * Makes a change behind the attempt that is being decided, even if that is refused: a try counts whatever came of
     * it. One that fails through a bug leaves nothing.
     */
    public void keep(Runnable change) {
        keeping.add(change);
    }

    /** How many changes were made that way so far. */
    public int kept() {
        return kept;
    }

    /** A position to go back to with {@link #rollbackTo}; for requests that fail after some of their items. */
    public int savepoint() {
        return journal.position();
    }

    public void rollbackTo(int savepoint) {
        journal.rollbackTo(savepoint);
    }
}

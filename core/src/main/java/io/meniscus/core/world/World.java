package io.meniscus.core.world;

import io.meniscus.core.OrgId;
import java.util.HashMap;
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

    /** Decides on a savepoint: only an accepted outcome keeps its changes. */
    public <R> Outcome<R> attempt(Supplier<Outcome<R>> decision) {
        int savepoint = journal.position();
        try {
            var outcome = decision.get();
            if (!(outcome instanceof Outcome.Accepted<R>)) {
                journal.rollbackTo(savepoint);
            }
            return outcome;
        } catch (RuntimeException bug) {
            journal.rollbackTo(savepoint);
            return new Outcome.Failed<>(bug);
        } catch (Error bug) {
            // a rule that recurses without end, or a class that doesn't load, is one command's trouble as well
            journal.rollbackTo(savepoint);
            return new Outcome.Failed<>(new IllegalStateException("deciding broke off", bug));
        }
    }

    /** A position to go back to with {@link #rollbackTo}; for requests that fail after some of their items. */
    public int savepoint() {
        return journal.position();
    }

    public void rollbackTo(int savepoint) {
        journal.rollbackTo(savepoint);
    }
}

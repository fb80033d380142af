package io.meniscus.run;

import io.meniscus.core.OrgId;
import io.meniscus.core.world.SectionKind;

/** The SQL of one section of the World: how its rows are loaded for a batch and stored after it. */
public interface SectionStore<S, N> {
    SectionKind<S> kind();

    /** A fresh, empty set of needs. */
    N noNeeds();

    /**
     * Adds the statements that lock rows until the batch is stored. All sections lock before any of them loads, so that
     * nothing is read that somebody who held a lock was still changing. Not called for reads.
     */
    default void lock(OrgId org, N needs, S section, LoadScript script) {}

    /** Where in the order the first of those locks stands. */
    default LockOrder firstLock() {
        return LockOrder.IDEMPOTENCY_RECORD;
    }

    /** Adds the statements of the first round. */
    void load(OrgId org, N needs, S section, LoadScript script);

    /** Whether rows that are loaded may point at further ones; false lets a read end in the round trip it began in. */
    boolean mayFollow(N needs);

    /** Adds statements for what the rows loaded so far point at; none when everything is there. */
    void follow(OrgId org, N needs, S section, LoadScript script);

    /** Adds the statements that write the section's changes. */
    void store(OrgId org, S section, StoreScript script);
}

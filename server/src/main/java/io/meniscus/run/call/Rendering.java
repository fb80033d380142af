package io.meniscus.run.call;

import io.meniscus.core.world.Outcome;
import java.util.List;

/**
 * Makes a request's answer of its commands' outcomes. A keyed request is rendered between decide and store, so that
 * its answer is kept in the same transaction; others after the commit.
 */
public interface Rendering<R, A> {
    A render(List<Outcome<R>> outcomes);

    /** The answer as it is kept. */
    Recorded record(A answer);

    /** The answer that was kept. */
    A replay(Recorded recorded);
}

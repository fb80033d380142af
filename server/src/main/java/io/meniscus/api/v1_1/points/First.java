package io.meniscus.api.v1_1.points;

import io.meniscus.core.world.Outcome;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import java.util.List;

/** The outcome of a call's one command as it is, for calls whose answer is kept under no key. */
final class First<R> implements Rendering<R, Outcome<R>> {
    @Override
    public Outcome<R> render(List<Outcome<R>> outcomes) {
        return outcomes.getFirst();
    }

    @Override
    public Recorded record(Outcome<R> answer) {
        throw new IllegalStateException("an answer without a key is not kept");
    }

    @Override
    public Outcome<R> replay(Recorded recorded) {
        throw new IllegalStateException("an answer without a key is not kept");
    }
}

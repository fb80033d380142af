package io.meniscus.console.customers;

import io.meniscus.core.world.Outcome;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import java.util.List;

/** What a form's one command came to. Forms have no key that an answer could be kept under. */
public record FormOutcome<R>() implements Rendering<R, Outcome<R>> {
    @Override
    public Outcome<R> render(List<Outcome<R>> outcomes) {
        return outcomes.getFirst();
    }

    @Override
    public Recorded record(Outcome<R> answer) {
        throw new IllegalStateException("a form has no key");
    }

    @Override
    public Outcome<R> replay(Recorded recorded) {
        throw new IllegalStateException("a form has no key");
    }
}

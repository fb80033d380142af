package io.meniscus.customer;

import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.World;
import io.meniscus.run.Needs;
import io.meniscus.run.Operation;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import java.util.List;

/**
 * Registrations that are decided, each on what those before it would have made, and then dropped: the whole is one
 * command, and it is refused.
 */
record Rehearsal(PersonWrite<RegisterCustomer, Registered> register, int commands)
        implements Operation<List<RegisterCustomer>, Registered> {

    /** The refusal that ends a rehearsal; it carries what each registration would have come to. */
    private record Rehearsed(List<Outcome<Registered>> outcomes) implements Refusal {}

    static final Rendering<Registered, List<Outcome<Registered>>> RENDERING = new Rendering<>() {
        @Override
        public List<Outcome<Registered>> render(List<Outcome<Registered>> outcomes) {
            return switch (outcomes.getFirst()) {
                case Outcome.Refused<Registered>(Rehearsed(var rehearsed)) -> rehearsed;
                case Outcome.Failed<Registered>(var bug) -> throw bug;
                case Outcome<Registered> other -> throw new IllegalStateException("a rehearsal ended as " + other);
            };
        }

        @Override
        public Recorded record(List<Outcome<Registered>> answer) {
            throw new IllegalStateException("a rehearsal has no key");
        }

        @Override
        public List<Outcome<Registered>> replay(Recorded recorded) {
            throw new IllegalStateException("a rehearsal has no key");
        }
    };

    @Override
    public void needs(List<RegisterCustomer> all, Needs needs) {
        all.forEach(one -> register.needs(one, needs));
    }

    @Override
    public boolean blocked(List<RegisterCustomer> all, World world) {
        return all.stream().anyMatch(one -> register.blocked(one, world));
    }

    @Override
    public void holdBack(List<RegisterCustomer> all, World world) {
        all.forEach(one -> register.holdBack(one, world));
    }

    @Override
    public Outcome<Registered> decide(List<RegisterCustomer> all, World world, Given given) {
        return Outcome.refused(new Rehearsed(all.stream()
                .map(one -> world.attempt(() -> register.decide(one, world, given)))
                .toList()));
    }

    @Override
    public int idsNeeded(IdKind kind) {
        return commands * register.idsNeeded(kind);
    }
}

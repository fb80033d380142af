package io.meniscus.bill;

import io.meniscus.core.bill.AddBill;
import io.meniscus.core.bill.BillAdded;
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

/** A bill that is decided just as one that is added, on the rows as they stand, and then dropped. */
record Simulation(Operation<AddBill, BillAdded> add) implements Operation<AddBill, BillAdded> {

    /** The refusal that ends it, so that nothing is stored; it carries what the bill would have come to. */
    private record Simulated(Outcome<BillAdded> outcome) implements Refusal {}

    /** Renders what the bill would have come to. */
    static <A> Rendering<BillAdded, A> rendering(Rendering<BillAdded, A> wanted) {
        return new Rendering<>() {
            @Override
            public A render(List<Outcome<BillAdded>> outcomes) {
                return wanted.render(
                        outcomes.stream().map(Simulation::simulated).toList());
            }

            @Override
            public Recorded record(A answer) {
                return wanted.record(answer);
            }

            @Override
            public A replay(Recorded recorded) {
                return wanted.replay(recorded);
            }
        };
    }

    private static Outcome<BillAdded> simulated(Outcome<BillAdded> outcome) {
        return outcome instanceof Outcome.Refused<BillAdded>(Simulated(var inner)) ? inner : outcome;
    }

    @Override
    public void needs(AddBill command, Needs needs) {
        add.needs(command, needs);
    }

    @Override
    public boolean blocked(AddBill command, World world) {
        return add.blocked(command, world);
    }

    @Override
    public void holdBack(AddBill command, World world) {
        add.holdBack(command, world);
    }

    @Override
    public Outcome<BillAdded> decide(AddBill command, World world, Given given) {
        return Outcome.refused(new Simulated(world.attempt(() -> add.decide(command, world, given))));
    }

    @Override
    public int idsNeeded(IdKind kind) {
        return add.idsNeeded(kind);
    }

    @Override
    public int idsNeeded(AddBill command, IdKind kind) {
        return add.idsNeeded(command, kind);
    }
}

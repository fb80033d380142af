package io.meniscus.points;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.points.Points;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Registrations;
import io.meniscus.run.Runner;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import java.time.Duration;
import java.util.List;

/** Points for tests of what is done with them: as a bill would earn them, in program 1. */
public final class Awards {
    private Awards() {}

    public static void award(Runner runner, OrgId org, CustomerId who, long points, Duration lasting) {
        var moves = new PointsMoves(new CustomerStore(), new PointsStore());
        var earn = new PointsMoves.Move.Earn(who, Points.of(points), lasting);
        Registrations.accepted(runner.write(Registrations.call(org, null), moves, List.of(earn), first()));
    }

    /** The outcome of a call's one command. */
    public static <R> Rendering<R, Outcome<R>> first() {
        return new Rendering<>() {
            @Override
            public Outcome<R> render(List<Outcome<R>> outcomes) {
                return outcomes.getFirst();
            }

            @Override
            public Recorded record(Outcome<R> answer) {
                throw new UnsupportedOperationException("no call here has a key");
            }

            @Override
            public Outcome<R> replay(Recorded recorded) {
                throw new UnsupportedOperationException("no call here has a key");
            }
        };
    }
}

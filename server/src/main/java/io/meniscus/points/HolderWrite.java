package io.meniscus.points;

import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Person;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.customer.PersonWrite;
import io.meniscus.points.HolderWrite.Timed;
import io.meniscus.points.PointsReads.Holdings;
import io.meniscus.run.Needs;
import io.meniscus.run.Operation;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * A write to persons whose answer tells what they have in programs. Nothing of that is changed.
 *
 * @param person of the result
 */
record HolderWrite<C, R>(PersonWrite<C, R> persons, PointsStore points, Function<R, Person> person)
        implements Operation<Timed<C>, Held<R>> {

    /**
     * A command.
     *
     * @param at when what the person has is told
     */
    record Timed<C>(C command, Instant at) {
        static <T> List<Timed<T>> all(List<? extends T> commands, Instant at) {
            return commands.stream().map(command -> new Timed<T>(command, at)).toList();
        }
    }

    @Override
    public void needs(Timed<C> timed, Needs needs) {
        persons.needs(timed.command(), needs);
        var accounts = needs.of(points);
        var named = persons.named(timed.command());
        named.identifiers().forEach(key -> accounts.standingOf(key, timed.at()));
        for (var ref : named.refs()) {
            switch (ref) {
                case CustomerRef.ById(var id, var scope) -> accounts.standingOf(id, timed.at());
                case CustomerRef.ByIdentifier(var key, var scope) -> accounts.standingOf(key, timed.at());
            }
        }
    }

    @Override
    public boolean blocked(Timed<C> timed, World world) {
        return persons.blocked(timed.command(), world);
    }

    @Override
    public void holdBack(Timed<C> timed, World world) {
        persons.holdBack(timed.command(), world);
    }

    @Override
    public Outcome<Held<R>> decide(Timed<C> timed, World world, Given given) {
        return switch (persons.decide(timed.command(), world, given)) {
            case Outcome.Accepted<R>(var result, var warnings) ->
                Outcome.accepted(new Held<>(result, holdings(result, world, timed.at())), warnings);
            case Outcome.Refused<R>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<R>(var bug) -> new Outcome.Failed<>(bug);
        };
    }

    private Holdings holdings(R result, World world, Instant at) {
        var members = person.apply(result).members();
        return Holdings.of(world.section(PointsLedger.KIND), members, at);
    }

    @Override
    public int idsNeeded(IdKind kind) {
        return persons.idsNeeded(kind);
    }
}

package io.meniscus.core.identity.merge;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Lookup;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.merge.Merging.Conflicts;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;

/** Makes a person part of another because somebody asked for it. Refuses with what the references or merging refuse. */
public record MergeCustomers(
        CustomerRef victim, CustomerRef survivor, MergeRules rules, TillId till, RequestId request) {

    public Outcome<MergeEdge> decide(World world, Given given) {
        return switch (Sides.of(victim, survivor, world)) {
            case Outcome.Accepted<Sides>(var sides, var warnings) -> merge(sides, world, given);
            case Outcome.Refused<Sides>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<Sides>(var bug) -> new Outcome.Failed<>(bug);
        };
    }

    private Outcome<MergeEdge> merge(Sides sides, World world, Given given) {
        var merging = new Merging(rules, world.section(Identity.KIND));
        var hindrance =
                merging.hindrance(sides.victim(), sides.survivor(), MergeReason.ASKED_FOR, Conflicts.HIDE, given.at());
        if (hindrance.isPresent()) {
            return Outcome.refused(hindrance.get());
        }
        var stamp = new Stamp(given.at(), till, request);
        return Outcome.accepted(
                merging.merge(sides.victim(), sides.survivor(), MergeReason.ASKED_FOR, stamp, world, given));
    }

    /** The persons that two references name. */
    record Sides(CustomerId victim, CustomerId survivor) {
        static Outcome<Sides> of(CustomerRef victim, CustomerRef survivor, World world) {
            var one = Lookup.id(victim, world);
            var other = Lookup.id(survivor, world);
            if (one instanceof Outcome.Refused<CustomerId>(var refusal)) {
                return Outcome.refused(refusal);
            }
            if (other instanceof Outcome.Refused<CustomerId>(var refusal)) {
                return Outcome.refused(refusal);
            }
            return one instanceof Outcome.Accepted<CustomerId>(var from, var warnings)
                            && other instanceof Outcome.Accepted<CustomerId>(var into, var more)
                    ? Outcome.accepted(new Sides(from, into))
                    : new Outcome.Failed<>(new IllegalStateException("a look-up came to nothing"));
        }
    }
}

package io.meniscus.core.identity.merge;

import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.merge.Merging.Conflicts;
import io.meniscus.core.points.parting.Share;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import java.util.List;
import java.util.Optional;

/**
 * What a merge would come to: it is decided on the working set and rolled back.
 *
 * @param hindrance why it would be refused
 * @param merged    the person it would make; empty when hindered
 * @param shares    of the points of both, by program: the victim's as who would leave again
 */
public record MergePreview(
        Person victim,
        Person survivor,
        Optional<MergeHindrance> hindrance,
        Optional<Person> merged,
        List<Share> shares) {
    public MergePreview {
        shares = List.copyOf(shares);
    }

    /** Whose merge to preview. */
    public record Asked(CustomerRef victim, CustomerRef survivor, MergeRules rules, Stamp stamp) {
        public Outcome<MergePreview> answer(Parting parting, World world) {
            return switch (MergeCustomers.Sides.of(victim, survivor, world)) {
                case Outcome.Accepted<MergeCustomers.Sides>(var sides, var warnings) ->
                    Outcome.accepted(of(sides, rules, stamp, parting, world));
                case Outcome.Refused<MergeCustomers.Sides>(var refusal) -> Outcome.refused(refusal);
                case Outcome.Failed<MergeCustomers.Sides>(var bug) -> new Outcome.Failed<>(bug);
            };
        }
    }

    private static MergePreview of(
            MergeCustomers.Sides sides, MergeRules rules, Stamp stamp, Parting parting, World world) {
        var identity = world.section(Identity.KIND);
        var victim = Person.of(identity, sides.victim());
        var survivor = Person.of(identity, sides.survivor());
        var shares = sides.victim().equals(sides.survivor())
                ? List.<Share>of()
                : parting.shares(victim.members(), survivor.members(), world, stamp.at());
        var merging = new Merging(rules, identity);
        var hindrance =
                merging.hindrance(sides.victim(), sides.survivor(), MergeReason.ASKED_FOR, Conflicts.HIDE, stamp.at());
        if (hindrance.isPresent()) {
            return new MergePreview(victim, survivor, hindrance, Optional.empty(), shares);
        }
        int before = world.savepoint();
        merging.merge(
                sides.victim(),
                sides.survivor(),
                MergeReason.ASKED_FOR,
                stamp,
                world,
                new Given(stamp.at(), kind -> 0)); // ids of rows that are never stored
        var merged = Person.of(identity, sides.survivor());
        world.rollbackTo(before);
        return new MergePreview(victim, survivor, hindrance, Optional.of(merged), shares);
    }
}

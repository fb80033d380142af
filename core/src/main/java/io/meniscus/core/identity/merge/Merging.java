package io.meniscus.core.identity.merge;

import io.meniscus.core.CustomerId;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.status.CustomerAction;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes two persons one: judges whether they may be, and hangs the victim's tree below the survivor. Identifiers,
 * profiles and whatever else is kept by customer stay where they are; the rows of both persons must be there.
 */
public final class Merging {
    private final MergeRules rules;
    private final Identity identity;

    public Merging(MergeRules rules, Identity identity) {
        this.rules = rules;
        this.identity = identity;
    }

    /** Of persons that no primary identifier tells apart: one with an INSTORE profile, then the oldest. */
    public CustomerId survivor(Set<CustomerId> persons) {
        return persons.stream()
                .min(Comparator.comparing((CustomerId person) -> !hasInstoreProfile(person))
                        .thenComparing(person -> row(person).registeredAt())
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private boolean hasInstoreProfile(CustomerId person) {
        return identity.members(person).stream()
                .flatMap(member -> identity.profilesOf(member.id()).stream())
                .anyMatch(profile -> rules.instore().contains(profile.account()));
    }

    /** What two persons with different values of a type in one account are to a merge. */
    public enum Conflicts {
        /** Two persons. */
        HINDER,
        /** One, whose root's value hides the other one, which goes on finding the person. */
        HIDE
    }

    /** What hinders a merge; nothing when it may happen. */
    public Optional<MergeHindrance> hindrance(
            CustomerId victim, CustomerId survivor, MergeReason reason, Conflicts conflicts, Instant at) {
        if (victim.equals(survivor)) {
            return Optional.of(new MergeHindrance.SamePerson(survivor));
        }
        var sides = List.of(victim, survivor);
        return Stream.<Optional<MergeHindrance>>of(
                        closed(sides).map(MergeHindrance.Closed::new),
                        blocked(sides).map(MergeHindrance.Blocked::new),
                        conflicts == Conflicts.HINDER ? conflict(victim, survivor) : Optional.empty(),
                        reason.rule().isAutomatic() ? guard(victim, survivor, reason, at) : Optional.empty())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<CustomerId> closed(List<CustomerId> sides) {
        return sides.stream()
                .filter(side -> {
                    var own = row(side).statusLabel();
                    return own != null && rules.closedLabels().contains(own);
                })
                .findFirst();
    }

    private Optional<CustomerId> blocked(List<CustomerId> sides) {
        return sides.stream()
                .filter(side -> rules.blocked().blocks(side, CustomerAction.MERGE, identity))
                .findFirst();
    }

    private Optional<MergeHindrance> conflict(CustomerId victim, CustomerId survivor) {
        var held = identity.heldBy(survivor);
        for (var row : identity.heldBy(victim)) {
            for (var other : held) {
                if (row.account().equals(other.account())
                        && row.key().type() == other.key().type()
                        && !row.key().equals(other.key())) {
                    return Optional.of(new MergeHindrance.Conflict(
                            victim, survivor, row.key().type()));
                }
            }
        }
        return Optional.empty();
    }

    /** What only a merge that nobody asked for has to pass. */
    private Optional<MergeHindrance> guard(CustomerId victim, CustomerId survivor, MergeReason reason, Instant at) {
        var undone = undoneBefore(victim, survivor, reason.rule());
        if (undone.isPresent()) {
            return Optional.of(new MergeHindrance.UndoneBefore(undone.get().id()));
        }
        if (rules.mostProfiles() > 0
                && identity.profileCount(victim) + identity.profileCount(survivor) > rules.mostProfiles()) {
            return Optional.of(new MergeHindrance.TooManyProfiles(rules.mostProfiles()));
        }
        if (rules.mostMergesPerHour() > 0
                && reason.identifiers().stream().anyMatch(key -> recent(key, at) >= rules.mostMergesPerHour())) {
            return Optional.of(new MergeHindrance.TooManyMerges(rules.mostMergesPerHour()));
        }
        return Optional.empty();
    }

    private Optional<MergeEdge> undoneBefore(CustomerId one, CustomerId other, MergeRule rule) {
        return Stream.concat(undone(one, other), undone(other, one))
                .filter(edge -> edge.reason().rule() == rule)
                .findFirst();
    }

    private Stream<MergeEdge> undone(CustomerId victims, CustomerId survivors) {
        var ids = ids(survivors);
        return ids(victims).stream()
                .flatMap(member -> identity.edges().from(member).stream())
                .filter(edge -> !edge.stands() && ids.contains(edge.survivor()));
    }

    private Set<CustomerId> ids(CustomerId person) {
        var ids = new HashSet<CustomerId>();
        identity.members(person).forEach(member -> ids.add(member.id()));
        return ids;
    }

    private long recent(IdentifierKey key, Instant at) {
        var since = at.minus(MergeRules.WINDOW);
        return identity.edges().restingOn(key).stream()
                .filter(made -> made.isAfter(since))
                .count();
    }

    /** Merges; what hinders it was asked before. */
    public MergeEdge merge(
            CustomerId victim, CustomerId survivor, MergeReason reason, Stamp stamp, World world, Given given) {
        var edge = new MergeEdge(
                new MergeId(given.id(IdKind.MERGE)),
                victim,
                survivor,
                reason,
                new MergeEdge.Before(MergeSide.of(victim, identity), MergeSide.of(survivor, identity)),
                stamp,
                null);
        new LedgerMarks(world, given).write(LedgerEvent.MERGE_MARK, edge.id(), ids(victim), ids(survivor));
        identity.rehang(edge.before().victim().members(), survivor);
        world.section(PointsLedger.KIND).join(edge.before().victim().members(), survivor);
        identity.edges().put(edge);
        record(EventKind.CUSTOMERS_MERGED, edge, survivor, stamp, world, given);
        return edge;
    }

    /**
     * Takes a merge back: the victim and whoever was merged into it leave the person it hangs in. A value that then
     * stands on both sides stays with the one that had it first.
     *
     * @param parting tells what both sides have then
     */
    public Unmerged undo(
            MergeEdge edge,
            Parting parting,
            UndoMerge.Compensation compensation,
            Stamp stamp,
            World world,
            Given given) {
        var person = row(edge.victim()).root();
        var leaving = identity.edges().treeOf(edge.victim());
        identity.edges().put(edge.undoneBy(stamp));
        identity.rehang(leaving, edge.victim());
        world.section(PointsLedger.KIND).join(leaving, edge.victim());
        var parted = part(edge.victim(), person);
        var shares = parting.part(edge, ids(edge.victim()), ids(person), compensation, world, given);
        new LedgerMarks(world, given).write(LedgerEvent.MERGE_UNDO_MARK, edge.id(), ids(edge.victim()), ids(person));
        record(EventKind.MERGE_UNDONE, edge, edge.victim(), stamp, world, given);
        record(EventKind.MERGE_UNDONE, edge, person, stamp, world, given);
        return new Unmerged(edge, person, leaving, parted, elsewhere(edge), shares);
    }

    /** Takes values that stand on both sides from the one that gained them. */
    private List<HeldIdentifier> part(CustomerId victim, CustomerId person) {
        var taken = Stream.of(victim, person)
                .flatMap(side -> identity.heldBy(side).stream())
                .filter(row -> !row.root().equals(keeper(row.key(), victim, person)))
                .toList();
        taken.forEach(identity::takeAway);
        return taken;
    }

    private CustomerId keeper(IdentifierKey key, CustomerId one, CustomerId other) {
        return identity.holders(key).stream()
                .filter(row -> row.root().equals(one) || row.root().equals(other))
                .min(HeldIdentifier.FIRST_HELD)
                .orElseThrow()
                .root();
    }

    /** What the victim held before the merge and somebody else holds now. */
    private List<HeldIdentifier> elsewhere(MergeEdge edge) {
        return edge.before().victim().identifiers().stream()
                .flatMap(before -> identity.holders(before.key()).stream()
                        .filter(row -> row.account().equals(before.account())
                                && !row.root().equals(edge.victim())))
                .toList();
    }

    private static void record(
            EventKind kind, MergeEdge edge, CustomerId customer, Stamp stamp, World world, Given given) {
        Events.record(world, given, kind, customer, edge.id().value(), stamp.till(), stamp.request());
    }

    private Customer row(CustomerId id) {
        return Objects.requireNonNull(identity.find(id));
    }
}

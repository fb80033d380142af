package io.meniscus.core.identity.merge;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Takes a merge back, whatever happened since. Refuses one that there is not, was undone, or whose side is deleted. */
public record UndoMerge(MergeId id, MergeRules rules, Compensation compensation, TillId till, RequestId request) {

    /** What becomes of points that one side paid for the other. */
    public enum Compensation {
        /** They stay spent where they were. */
        NONE,
        /** Who spent them gives them back, as far as it has any. */
        POSTINGS
    }

    /** With nothing compensated. */
    public UndoMerge(MergeId id, MergeRules rules, TillId till, RequestId request) {
        this(id, rules, Compensation.NONE, till, request);
    }

    /** The same with points given back. */
    public UndoMerge compensating() {
        return new UndoMerge(id, rules, Compensation.POSTINGS, till, request);
    }

    /**
     * Decides.
     *
     * @param parting tells what both sides have then
     */
    public Outcome<Unmerged> decide(Parting parting, World world, Given given) {
        var identity = world.section(Identity.KIND);
        var edge = identity.edges().find(id);
        if (edge == null) {
            return Outcome.refused(new MergeRefusal.NotFound(id));
        }
        if (edge.undone() != null) {
            return Outcome.refused(
                    new MergeRefusal.AlreadyUndone(id, edge.undone().at()));
        }
        var closed = closed(edge, identity);
        if (closed.isPresent()) {
            return Outcome.refused(new MergeRefusal.Closed(closed.get()));
        }
        var merging = new Merging(rules, identity);
        return Outcome.accepted(
                merging.undo(edge, parting, compensation, new Stamp(given.at(), till, request), world, given));
    }

    private Optional<CustomerId> closed(MergeEdge edge, Identity identity) {
        var victim = row(edge.victim(), identity);
        return List.of(victim, row(victim.root(), identity)).stream()
                .filter(customer ->
                        customer.statusLabel() != null && rules.closedLabels().contains(customer.statusLabel()))
                .map(Customer::id)
                .findFirst();
    }

    private static Customer row(CustomerId id, Identity identity) {
        return Objects.requireNonNull(identity.find(id));
    }
}

package io.meniscus.core.identity.merge;

import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Person;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import java.time.Instant;

/**
 * What undoing a merge would come to: it is decided on the working set and rolled back. Its shares say what
 * compensating postings would settle.
 *
 * @param staying whom the victim would leave
 * @param leaving the person it would be
 */
public record UndoPreview(Unmerged unmerged, Person staying, Person leaving) {

    /** Which undoing to preview. */
    public record Asked(UndoMerge undo, Instant at) {
        public Outcome<UndoPreview> answer(Parting parting, World world) {
            int before = world.savepoint();
            var outcome = undo.compensating()
                    .decide(parting, world, new Given(at, kind -> 0)); // ids of rows that are never stored
            var preview = preview(outcome, world.section(Identity.KIND));
            world.rollbackTo(before);
            return preview;
        }
    }

    private static Outcome<UndoPreview> preview(Outcome<Unmerged> outcome, Identity identity) {
        return switch (outcome) {
            case Outcome.Accepted<Unmerged>(var unmerged, var warnings) ->
                Outcome.accepted(
                        new UndoPreview(
                                unmerged,
                                Person.of(identity, unmerged.person()),
                                Person.of(identity, unmerged.edge().victim())),
                        warnings);
            case Outcome.Refused<Unmerged>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<Unmerged>(var bug) -> new Outcome.Failed<>(bug);
        };
    }
}

package io.meniscus.core.identity.merge;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * One merge: the victim's tree hangs below the survivor from here on. The edge stays when it is undone.
 *
 * @param survivor a root when the merge happened; it may have been merged on since
 * @param before   what both sides were
 * @param undone   null while it stands
 */
public record MergeEdge(
        MergeId id,
        CustomerId victim,
        CustomerId survivor,
        MergeReason reason,
        Before before,
        Stamp made,
        @Nullable Stamp undone) {

    /** Both sides as they were before they became one person. */
    public record Before(MergeSide victim, MergeSide survivor) {}

    public boolean stands() {
        return undone == null;
    }

    MergeEdge undoneBy(Stamp stamp) {
        return new MergeEdge(id, victim, survivor, reason, before, made, stamp);
    }
}

package io.meniscus.core.identity.merge;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.world.Refusal;

/** What stands between two persons and their merge; for one that was asked for, why it was refused. */
public sealed interface MergeHindrance extends Refusal {
    /** Both are one already. */
    record SamePerson(CustomerId person) implements MergeHindrance {}

    /** A side is deleted or about to be. */
    record Closed(CustomerId person) implements MergeHindrance {}

    /** A side's status keeps it from merging. */
    record Blocked(CustomerId person) implements MergeHindrance {}

    /** Both hold another value of the type in the same source account. */
    record Conflict(CustomerId victim, CustomerId survivor, IdentifierType type) implements MergeHindrance {}

    /** A merge of the two by the same rule was undone: it does not happen by itself again. */
    record UndoneBefore(MergeId merge) implements MergeHindrance {}

    /** The person would have more profiles than the organization allows. */
    record TooManyProfiles(int most) implements MergeHindrance {}

    /** So many merges rest on the value within an hour that somebody should look. */
    record TooManyMerges(int most) implements MergeHindrance {}

    /** Whether somebody should decide what the rules did not dare to. */
    default boolean wantsReview() {
        return this instanceof TooManyProfiles || this instanceof TooManyMerges;
    }
}

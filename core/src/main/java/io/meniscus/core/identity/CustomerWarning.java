package io.meniscus.core.identity;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.merge.MergeHindrance;
import io.meniscus.core.world.Warning;

/** Side acts that did not succeed although the customer was registered, changed or found. */
public sealed interface CustomerWarning extends Warning {
    /** The identifier was known in another source: the profile joined that person. */
    record Combined(CustomerId person) implements CustomerWarning {}

    /** A member of a merged person was asked for; the answer is the survivor. */
    record MergedFound(CustomerId survivor) implements CustomerWarning {}

    /** No account was named for a source that has several; its only one was taken. */
    record AccountMissing() implements CustomerWarning {}

    /** A secondary identifier does not read as its type must and was dropped. */
    record IdentifierDropped(IdentifierType type) implements CustomerWarning {}

    /** A channel's value does not read as its type must and was dropped. */
    record ChannelDropped(ChannelType type) implements CustomerWarning {}

    record HomeTillUnknown(String code) implements CustomerWarning {}

    record RegisteredTillUnknown(String code) implements CustomerWarning {}

    record NoDefaultStatusLabel() implements CustomerWarning {}

    /** The stored primary identifier is never changed by a registration. */
    record PrimaryNotChanged(IdentifierType type) implements CustomerWarning {}

    /** The organization does not let a stored value of this type be replaced. */
    record ChangeNotAllowed(IdentifierType type) implements CustomerWarning {}

    /** Two persons turned out to be one. */
    record Merged(CustomerId victim, CustomerId survivor) implements CustomerWarning {}

    /** The identifiers belong to another person, which stays one of its own. */
    record NotMerged(CustomerId other, MergeHindrance why) implements CustomerWarning {}

    /** The identifier belongs to another person and was left out. */
    record BelongsToOther(IdentifierType type) implements CustomerWarning {}
}

package io.meniscus.walkin;

import io.meniscus.core.world.Refusal;

/** Why nobody was told of a customer. */
public sealed interface WalkInRefusal extends Refusal {
    record IdentifierValueMissing() implements WalkInRefusal {}

    /** None was given, or one that walk-ins do not take. */
    record IdentifierNameMissing() implements WalkInRefusal {}

    record SourceInvalid() implements WalkInRefusal {}

    /** The organization has no such till. */
    record TillCodeInvalid(String code) implements WalkInRefusal {}

    /** The till is switched off. */
    record TillInactive(String code) implements WalkInRefusal {}
}

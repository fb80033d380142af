package io.meniscus.core.product.catalogue;

import io.meniscus.core.world.Refusal;

/** Why a trait was not taken. */
public sealed interface TraitRefusal extends Refusal {
    record NameMissing() implements TraitRefusal {}

    /** A text is longer than it may be. */
    record TooLong(int longest) implements TraitRefusal {}

    /** What it is to stand below is not there, nor in an earlier row. */
    record ParentUnknown() implements TraitRefusal {}

    /** What it is to stand below stands below it. */
    record InCircle() implements TraitRefusal {}
}

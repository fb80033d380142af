package io.meniscus.core.product.catalogue;

import io.meniscus.core.world.Refusal;

/** Why an attribute was not taken. */
public sealed interface AttributeRefusal extends Refusal {
    record NameMissing() implements AttributeRefusal {}

    /** A text is longer than it may be. */
    record TooLong(int longest) implements AttributeRefusal {}

    /** There are more options than one call may bring. */
    record TooManyOptions(int most) implements AttributeRefusal {}
}

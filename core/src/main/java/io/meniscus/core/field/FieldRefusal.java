package io.meniscus.core.field;

import io.meniscus.core.world.Refusal;

/** Why a call was refused for its extended fields. */
public sealed interface FieldRefusal extends Refusal {
    String name();

    /** The organization makes the field mandatory. */
    record Required(String name) implements FieldRefusal {}

    /** The organization refuses calls with an invalid value of this field. */
    record Invalid(String name) implements FieldRefusal {}
}

package io.meniscus.core.field;

import io.meniscus.core.world.Warning;

/** A given value that was dropped although the call succeeded. */
public sealed interface FieldWarning extends Warning {
    String name();

    record CustomUnknown(String name) implements FieldWarning {}

    /** The value is not of the field's data type, or too long. */
    record CustomInvalid(String name) implements FieldWarning {}

    record CustomDisabled(String name) implements FieldWarning {}

    record ExtendedUnknown(String name) implements FieldWarning {}

    /** The value is not of the field's type, none of its values, or breaks the organization's rule. */
    record ExtendedInvalid(String name) implements FieldWarning {}

    record ExtendedTooLong(String name) implements FieldWarning {}

    /** The organization lets a stored value of this field stand for ever. */
    record ExtendedNotUpdatable(String name) implements FieldWarning {}
}

package io.meniscus.label;

import io.meniscus.core.world.Warning;

/** What was left out while the call succeeded. */
public sealed interface LabelWarning extends Warning {
    /** There is no such label; those beside it were put on or taken off. */
    record Unknown(String name) implements LabelWarning {}

    /** The organization has none. */
    record NoLabels() implements LabelWarning {}

    /** The person has none. */
    record NoLabelsOfCustomer() implements LabelWarning {}
}

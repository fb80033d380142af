package io.meniscus.label;

import io.meniscus.core.world.Refusal;
import java.util.List;

/** Why labels were not made or changed; nothing was. */
public sealed interface LabelRefusal extends Refusal {
    /** A label of that name exists, or is given twice. */
    record Exists(String name) implements LabelRefusal {}

    /** The organization does not say how many labels there may be. */
    record LimitNotSet() implements LabelRefusal {}

    record LimitExceeded(long limit) implements LabelRefusal {}

    record NothingGiven() implements LabelRefusal {}

    /** None of the labels named exists. */
    record NoneKnown(List<String> names) implements LabelRefusal {
        public NoneKnown {
            names = List.copyOf(names);
        }
    }
}

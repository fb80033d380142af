package io.meniscus.core.identity.status;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an update says of a customer's honesty (v1.1/customer "update", fraud_status): a mark is a status label. */
public sealed interface FraudWord {
    record Unsaid() implements FraudWord {}

    /** The customer is a fraud. */
    record Confirmed(long label) implements FraudWord {}

    /**
     * The customer is none: whoever bears a mark gets another label, all others keep theirs.
     *
     * @param marks labels that say fraud
     */
    record Lifted(Set<Long> marks, long label) implements FraudWord {
        public Lifted {
            marks = Set.copyOf(marks);
        }
    }

    /**
     * The label that somebody gets by the word; nothing when the label stays.
     *
     * @param borne the one until now; null for none
     */
    default Optional<Long> labelAfter(@Nullable Long borne) {
        return switch (this) {
            case Unsaid() -> Optional.empty();
            case Confirmed(var label) -> Optional.of(label);
            case Lifted(var marks, var label) ->
                borne != null && marks.contains(borne) ? Optional.of(label) : Optional.empty();
        };
    }
}

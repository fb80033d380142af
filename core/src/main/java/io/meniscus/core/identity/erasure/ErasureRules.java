package io.meniscus.core.identity.erasure;

import io.meniscus.core.field.FieldKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** What an organization says of erasing (organization-setup §8, CONF_ENABLE_PII_DELETION and its neighbours). */
public sealed interface ErasureRules {
    /** Nobody's data is erased. */
    record Off() implements ErasureRules {}

    /**
     * Requests are taken.
     *
     * @param labels what persons are labelled with on the way
     * @param zone   whose midnights count
     * @param days   of grace after the approval; 0 = the coming midnight
     * @param kept   fields whose values say nothing of whose they were
     */
    record On(Labels labels, ZoneId zone, int days, KeptFields kept) implements ErasureRules {

        /** When what is approved at an instant is due: the midnight that ends the last day of grace. */
        public Instant due(Instant approved) {
            return approved.atZone(zone)
                    .toLocalDate()
                    .plusDays(days + 1L)
                    .atStartOfDay(zone)
                    .toInstant();
        }
    }

    /**
     * The organization's status labels.
     *
     * @param active what a person gets back who had no label
     */
    record Labels(long active, long pending, long deleted) {}

    /** Fields that are neither personal nor sensitive, by id; values of all others go, of unknown fields too. */
    record KeptFields(Set<Long> custom, Set<Long> extended) {
        public KeptFields {
            custom = Set.copyOf(custom);
            extended = Set.copyOf(extended);
        }

        boolean contains(FieldKind kind, long field) {
            return switch (kind) {
                case CUSTOM -> custom.contains(field);
                case EXTENDED -> extended.contains(field);
            };
        }
    }
}

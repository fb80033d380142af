package io.meniscus.core.identity.registration;

import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.MobileFormat;
import io.meniscus.core.identity.merge.MergeRules;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an organization asks of a registration (organization-setup §8, "Registration and identity").
 *
 * @param primary        the primary identifier
 * @param primaryMust    whether the primary has to be given, or any identifier will do
 * @param required       further identifiers that are mandatory
 * @param replaceable    types of which v1.1 may replace a stored secondary value
 * @param earliest       registration dates before this are refused; null for no limit
 * @param mobiles        how mobiles are read
 * @param mismatch       what a secondary identifier means that belongs to somebody with another primary one
 * @param blocked        values that identify nobody
 * @param merging        what may become one person
 */
public record RegistrationRules(
        IdentifierType primary,
        PrimaryMust primaryMust,
        Set<IdentifierType> required,
        Set<IdentifierType> replaceable,
        @Nullable Instant earliest,
        MobileFormat mobiles,
        Mismatch mismatch,
        BlockedValues blocked,
        MergeRules merging) {
    public RegistrationRules {
        required = Set.copyOf(required);
        replaceable = Set.copyOf(replaceable);
    }

    /** The same rules for calls that never replace a stored identifier. */
    public RegistrationRules withoutReplacing() {
        return new RegistrationRules(
                primary, primaryMust, required, Set.of(), earliest, mobiles, mismatch, blocked, merging);
    }

    /** Whether the primary identifier is mandatory. */
    public enum PrimaryMust {
        BE_GIVEN,
        NOT_BE_GIVEN
    }

    /** What becomes of a secondary identifier of somebody whose primary one is another. */
    public enum Mismatch {
        /** The persons are merged. */
        MERGE,
        /** The call is refused. */
        REFUSE,
        /** The secondary identifier is left to whom it belongs. */
        DROP_SECONDARY
    }
}

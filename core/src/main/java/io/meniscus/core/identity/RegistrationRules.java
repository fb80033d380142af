package io.meniscus.core.identity;

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
 */
public record RegistrationRules(
        IdentifierType primary,
        PrimaryMust primaryMust,
        Set<IdentifierType> required,
        Set<IdentifierType> replaceable,
        @Nullable Instant earliest,
        MobileFormat mobiles) {
    public RegistrationRules {
        required = Set.copyOf(required);
        replaceable = Set.copyOf(replaceable);
    }

    /** Whether the primary identifier is mandatory. */
    public enum PrimaryMust {
        BE_GIVEN,
        NOT_BE_GIVEN
    }
}

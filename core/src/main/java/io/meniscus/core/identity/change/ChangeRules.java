package io.meniscus.core.identity.change;

import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.merge.MergeRules;
import java.util.Set;

/**
 * What an organization lets be changed (organization-setup §8).
 *
 * @param primary   the type that somebody always keeps a value of
 * @param changeable types of which a stored value may be taken or replaced
 * @param sync      whether a change goes to the person's other profiles
 */
public record ChangeRules(IdentifierType primary, Set<IdentifierType> changeable, Sync sync, MergeRules merging) {
    public ChangeRules {
        changeable = Set.copyOf(changeable);
    }

    /** Where a change goes. */
    public enum Sync {
        ONE_PROFILE,
        ALL_PROFILES
    }
}

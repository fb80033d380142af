package io.meniscus.core.identity.change;

import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.merge.MergeRules;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an organization lets be changed (organization-setup §8).
 *
 * @param primary   the type that somebody always keeps a value of
 * @param keeping   whether that holds here
 * @param changeable types of which a stored value may be taken or replaced
 * @param sync      whether a change goes to the person's other profiles
 */
public record ChangeRules(
        IdentifierType primary, Keeping keeping, Set<IdentifierType> changeable, Sync sync, MergeRules merging) {
    public ChangeRules {
        changeable = Set.copyOf(changeable);
    }

    public ChangeRules(IdentifierType primary, Set<IdentifierType> changeable, Sync sync, MergeRules merging) {
        this(primary, Keeping.PRIMARY, changeable, sync, merging);
    }

    /** The same, whichever types callers may change by themselves. */
    public ChangeRules anyType() {
        return new ChangeRules(primary, keeping, EnumSet.allOf(IdentifierType.class), sync, merging);
    }

    /** The same for somebody who loses a value to another: in every profile, and were it all there is. */
    public ChangeRules givingUp() {
        return new ChangeRules(primary, Keeping.NOTHING, changeable, Sync.ALL_PROFILES, merging);
    }

    /** What somebody always keeps. */
    public enum Keeping {
        PRIMARY,
        NOTHING
    }

    /** Where a change goes. */
    public enum Sync {
        ONE_PROFILE,
        ALL_PROFILES
    }
}

package io.meniscus.core.identity.change;

import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.world.Warning;

/** What a change of identifiers came to beside what was asked. */
public sealed interface ChangeWarning extends Warning {
    /** The profile has the value already. */
    record HasAlready(IdentifierType type) implements ChangeWarning {}

    /** Nothing of what was asked could be done. */
    record NothingDone() implements ChangeWarning {}
}

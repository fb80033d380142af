package io.meniscus.core.identity.consent;

import io.meniscus.core.world.Warning;

/** What was left out while other words were taken. */
public sealed interface ConsentWarning extends Warning {
    /** The word on one pair was not taken. */
    record NotUpdated(String channel, String priority) implements ConsentWarning {}
}

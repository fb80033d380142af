package io.meniscus.preference;

import io.meniscus.core.world.Refusal;

/** Why preferences were not set or read. */
public sealed interface PreferenceRefusal extends Refusal {
    /** Nothing was given, or nothing that reads. */
    record NotUpdated() implements PreferenceRefusal {}

    record NoneSet() implements PreferenceRefusal {}

    /** No store has the code. */
    record StoreUnknown(String code) implements PreferenceRefusal {}

    /** No store has the id. */
    record StoreIdInvalid(String id) implements PreferenceRefusal {}
}

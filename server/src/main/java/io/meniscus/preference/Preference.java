package io.meniscus.preference;

import io.meniscus.core.field.FieldValues;
import org.jspecify.annotations.Nullable;

/**
 * What a person prefers.
 *
 * @param localId empty for none
 * @param store   null for none
 */
public record Preference(String localId, @Nullable Long store, FieldValues fields) {

    /** This, with what an older word says of what this is silent about. */
    Preference orElse(Preference older) {
        return new Preference(
                localId.isEmpty() ? older.localId : localId,
                store == null ? older.store : store,
                fields.orElse(older.fields));
    }
}

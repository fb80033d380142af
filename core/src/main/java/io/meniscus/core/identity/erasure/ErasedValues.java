package io.meniscus.core.identity.erasure;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.Identity;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of a batch's working set that are known, by their keyed hashes, to have been erased with somebody. */
public final class ErasedValues {
    private final Map<IdentifierKey, CustomerId> persons = new HashMap<>();

    /** Takes that a value was erased. */
    public void load(IdentifierKey key, CustomerId person) {
        persons.put(key, person);
    }

    /** With whom a value was erased that nobody holds; null for any other value. */
    public static @Nullable CustomerId person(IdentifierKey key, Identity identity) {
        return identity.holders(key).isEmpty() ? identity.erased().persons.get(key) : null;
    }

    /** Whether a person whose rows are all there has no profile: erasing leaves none, and nothing else does. */
    public static boolean isErased(CustomerId root, Identity identity) {
        return identity.isWhole(root) && identity.profileCount(root) == 0;
    }
}

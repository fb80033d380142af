package io.meniscus.core.world;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which keys of a table may belong to a group. It only ever grows and is not journaled: whoever reads it checks the
 * rows themselves, so a key that was rolled back or has moved away does no harm.
 */
public final class Groups<G, K> {
    private final Map<G, Set<K>> keys = new HashMap<>();

    public void add(G group, K key) {
        keys.computeIfAbsent(group, g -> new LinkedHashSet<>(4)).add(key);
    }

    public Set<K> of(G group) {
        return keys.getOrDefault(group, Set.of());
    }
}

package io.meniscus.customer.erasure;

import io.meniscus.core.identity.erasure.ErasedKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How much of each kind an erasure removed; a kind of which nothing was is not there. */
public record Receipt(Map<ErasedKind, Long> removed) {
    public Receipt {
        var sorted = new EnumMap<ErasedKind, Long>(ErasedKind.class);
        sorted.putAll(removed);
        removed = Collections.unmodifiableMap(sorted);
    }
}

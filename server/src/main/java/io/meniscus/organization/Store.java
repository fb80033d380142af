package io.meniscus.organization;

import java.util.List;

/** A store and the names it may be attributed by. */
public record Store(
        long id, String code, String name, List<String> externalIds, Activity activity, StoreDetails details) {
    public Store {
        externalIds = List.copyOf(externalIds);
    }
}

package io.meniscus.points.expiry;

import java.util.Map;

/** The statements of the sweep whose plans are looked at. */
public final class ExpiryPlans {
    private ExpiryPlans() {}

    public static Map<String, String> statements() {
        return Map.of("due", DueStore.DUE);
    }
}

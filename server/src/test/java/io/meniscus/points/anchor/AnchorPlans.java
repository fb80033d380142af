package io.meniscus.points.anchor;

import java.util.Map;

/** The statements of anchors whose plans are looked at. */
public final class AnchorPlans {
    private AnchorPlans() {}

    public static Map<String, String> statements() {
        return Map.of(
                "changed", AnchorStore.CHANGED,
                "accounts after", AnchorStore.ACCOUNTS_AFTER,
                "handed out", AnchorStore.HANDED_OUT,
                "lost", AnchorStore.LOST);
    }
}

package io.meniscus.label;

import io.meniscus.core.FreeText;

/** A label to be made. Names differ when they do in any letter case. */
public record NewLabel(String name, String description) {
    String folded() {
        return FreeText.folded(name);
    }
}

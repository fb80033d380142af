package io.meniscus.organization;

import java.util.Map;

/** A payment mode; {@code attributes} are names with types. */
public record Tender(
        long id,
        String name,
        String canonicalName,
        String description,
        Map<String, String> attributes,
        Activity activity) {
    public Tender {
        attributes = Map.copyOf(attributes);
    }
}

package io.meniscus.organization;

import io.meniscus.organization.region.Region;
import java.util.Map;

/**
 * A zone or concept.
 *
 * @param parentId  the one around it; 0 for none
 * @param own       what it says itself
 * @param effective with everything inherited
 */
public record Place(
        long id,
        String code,
        String name,
        String description,
        long parentId,
        Region own,
        Region effective,
        Activity activity,
        Map<String, String> customFields) {
    public Place {
        customFields = Map.copyOf(customFields);
    }
}

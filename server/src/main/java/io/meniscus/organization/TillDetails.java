package io.meniscus.organization;

import io.meniscus.organization.region.Region;
import java.util.Map;

/**
 * What there is to know of a till beside what requests need.
 *
 * @param storeServerId the store server it works behind; 0 for none
 * @param own           what it says itself
 * @param effective     with everything inherited
 */
public record TillDetails(
        long storeServerId, String externalId, Region own, Region effective, Map<String, String> customFields) {
    public static final TillDetails NONE = new TillDetails(0, "", Region.INHERITED, Region.INHERITED, Map.of());

    public TillDetails {
        customFields = Map.copyOf(customFields);
    }
}

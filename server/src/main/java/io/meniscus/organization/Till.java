package io.meniscus.organization;

import io.meniscus.access.AccessGroup;
import io.meniscus.core.TillId;
import java.time.ZoneId;

/**
 * A till with everything it inherits from its store, zone and organization already resolved.
 *
 * @param code also its user name
 */
public record Till(
        TillId id,
        String code,
        String name,
        String description,
        TillKind kind,
        long storeId,
        ZoneId timeZone,
        AccessGroup group,
        Activity activity,
        TillDetails details) {

    public boolean isActive() {
        return activity == Activity.ACTIVE;
    }
}

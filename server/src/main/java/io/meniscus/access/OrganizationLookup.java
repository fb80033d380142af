package io.meniscus.access;

import io.meniscus.core.OrgId;
import io.meniscus.organization.Organization;

/** Where the set-up of a known, active organization is found without waiting. */
@FunctionalInterface
public interface OrganizationLookup {
    Organization of(OrgId org);
}

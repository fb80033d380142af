package io.meniscus.access;

import io.meniscus.core.OrgId;
import io.meniscus.organization.Organization;
import java.util.Optional;

/** Where an organization's set-up is found without waiting; nothing for one that is unknown or deactivated. */
@FunctionalInterface
public interface OrganizationLookup {
    Optional<Organization> of(OrgId org);
}

package io.meniscus.access;

import io.meniscus.core.OrgId;
import java.util.Map;
import java.util.Optional;

/** A login whose secret or token was verified, as of its directory version. */
public sealed interface KnownLogin {
    Login login();

    record OfTill(Login login) implements KnownLogin {}

    record OfClient(Login login, ApiClient client) implements KnownLogin {}

    record OfUser(Login login, UserRoles roles) implements KnownLogin {}

    /**
     * What a console user is where.
     *
     * @param inOrganizations never holds the platform's administrators' implied roles
     */
    record UserRoles(boolean administersPlatform, Map<OrgId, Role> inOrganizations) {
        public UserRoles {
            inOrganizations = Map.copyOf(inOrganizations);
        }

        /** The role in an organization, or nothing for who has none there. */
        public Optional<Role> in(OrgId org) {
            return administersPlatform
                    ? Optional.of(Role.PLATFORM_ADMINISTRATOR)
                    : Optional.ofNullable(inOrganizations.get(org));
        }

        /** The organization a call means that names none: the only one there is a role in. */
        public Optional<OrgId> only() {
            return inOrganizations.size() == 1
                    ? inOrganizations.keySet().stream().findFirst()
                    : Optional.empty();
        }
    }
}

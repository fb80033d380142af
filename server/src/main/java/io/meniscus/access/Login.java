package io.meniscus.access;

import io.meniscus.core.OrgId;
import io.meniscus.organization.Activity;

/**
 * A row of the login directory: where a name belongs, before any organization is known.
 *
 * @param principalId the till or API client
 * @param activity    inactive too when its organization is
 * @param version     raised by every change of the login, its secret or its client
 */
public record Login(Key key, OrgId org, long principalId, Activity activity, long version) {

    /** What is unique over the installation. */
    public record Key(LoginKind kind, LoginName name) {}

    public boolean isActive() {
        return activity == Activity.ACTIVE;
    }
}

package io.meniscus.access;

import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import java.time.Duration;

/**
 * A server that calls on an organization's behalf (organization-setup §6).
 *
 * @param key       public half of what it logs in with, as it was given
 * @param access    its access group, else its scopes
 * @param scopes    as they are set, whatever its access group says
 * @param tokenLife whole seconds
 */
public record ApiClient(
        OrgId org,
        long id,
        String name,
        String key,
        TillId defaultTill,
        ClientAccess access,
        ClientScopes scopes,
        Duration tokenLife,
        Principal.Fallback fallback) {

    public Principal.ApiClient principal() {
        return new Principal.ApiClient(org, id, access, defaultTill, fallback);
    }
}

package io.meniscus.api.v2.organization;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.api.v2.wire.W;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.configuration.ConfigurationKey;
import io.meniscus.organization.configuration.ConfigurationKeys;
import java.util.List;

/**
 * {@code GET /v2/organization/configs/{keyName}}: one configuration key (v2/organization). Refuses an unknown key
 * (3206) and one that is neither set nor has a default (3209).
 */
final class GetConfig implements Endpoint {
    private final Organizations organizations;

    GetConfig(Organizations organizations) {
        this.organizations = organizations;
    }

    /** A key with its value. */
    record Body(long entityId, String keyName, String value, String scope, List<W> warnings) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var name = request.pathParameter("keyName");
        return ConfigurationKeys.find(name)
                .map(key -> of(key, name, organization))
                .orElseGet(() -> SetupCall.refused(3206, "Config key is invalid: " + name));
    }

    private static Reply of(ConfigurationKey key, String name, Organization organization) {
        var value = Configured.value(key, organization);
        if (value.isEmpty() && !organization.settings().explicit().containsKey(key.name())) {
            return SetupCall.refused(3209, "Config key is not set: " + name);
        }
        return Reply.ok(new Body(organization.id().value(), name, value, "ORG", List.of()));
    }
}

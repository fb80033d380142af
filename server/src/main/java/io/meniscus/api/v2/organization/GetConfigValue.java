package io.meniscus.api.v2.organization;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.api.v2.wire.W;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.configuration.ConfigurationKeys;
import java.util.List;

/**
 * {@code GET /v2/organization/configkeyvalue}: a key's value or default by name, ids always 0 (v2/organization).
 * Refuses an unknown key (3206).
 */
final class GetConfigValue implements Endpoint {
    private final Organizations organizations;

    GetConfigValue(Organizations organizations) {
        this.organizations = organizations;
    }

    /** A key with its value. */
    record Body(long id, long entityId, String keyName, String value, List<W> warnings) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var name = request.query("name").orElse("").strip();
        return ConfigurationKeys.find(name)
                .map(key -> Reply.ok(new Body(0, 0, name, Configured.value(key, organization), List.of())))
                .orElseGet(() -> SetupCall.refused(3206, "Config key is invalid: " + name));
    }
}

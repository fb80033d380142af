package io.meniscus.api.v2.organization;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.api.v2.wire.W;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.configuration.ConfigurationKey;
import io.meniscus.organization.configuration.ConfigurationKeys;
import io.meniscus.organization.kinds.ConfigurationValues;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.OrganizationSetup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v2/organization/configs}: sets a configuration key (v2/organization). Refuses an unknown key (3206),
 * another scope than ORG (3211), no value (3212) and a value of another type (3229); tills with 403.
 */
final class SetConfig implements Endpoint {
    private final Organizations organizations;
    private final OrganizationSetup setup;

    SetConfig(Organizations organizations, OrganizationSetup setup) {
        this.organizations = organizations;
        this.setup = setup;
    }

    /** A key with its new value. */
    record Body(
            @Nullable String keyName,
            @Nullable String value,
            @Nullable String scope) {}

    /** What was set; the id is the key's. */
    record Done(long id, long entityId, String keyName, String value, List<W> warnings) {}

    @Override
    public Reply handle(Request request) {
        var call = SetupCall.ofAdministrator(request, organizations, setup);
        var body = request.read(Body.class);
        var name = body.keyName() == null ? "" : body.keyName().strip();
        var key = ConfigurationKeys.find(name);
        if (key.isEmpty()) {
            return SetupCall.refused(3206, "Config key is invalid: " + name);
        }
        if (body.scope() == null || !body.scope().strip().equalsIgnoreCase("ORG")) {
            return SetupCall.refused(3211, "Scope is invalid");
        }
        if (body.value() == null) {
            return SetupCall.refused(3212, "Config value is missing");
        }
        return set(call, key.get(), name, body.value());
    }

    private static Reply set(SetupCall call, ConfigurationKey key, String name, String value) {
        try {
            call.edit(
                    ConfigurationValues.KIND,
                    How.PUT,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put(ConfigurationValues.KEY.key(), key.name())
                            .put(ConfigurationValues.VALUE.key(), value));
        } catch (InvalidSetup e) {
            return SetupCall.refused(
                    3229, "Config value is invalid: " + e.problems().getFirst().message());
        }
        long id = List.copyOf(ConfigurationKeys.all()).indexOf(key) + 1L;
        return Reply.ok(new Done(id, call.organization().id().value(), name, value, List.of()));
    }
}

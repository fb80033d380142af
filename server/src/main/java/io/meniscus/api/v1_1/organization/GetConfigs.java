package io.meniscus.api.v1_1.organization;

import io.meniscus.api.Calls;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.configuration.ConfigurationKey;
import io.meniscus.organization.configuration.ConfigurationKeys;
import io.meniscus.organization.configuration.ConfigurationType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@code GET /v1.1/organization/configs}: the configuration keys that have a value, their default where the
 * organization set none (v1.1/organization "configs"). Secrets are not shown. None is 3209, a scope there is not 3211.
 */
record GetConfigs(Organizations organizations) implements Endpoint {
    private static final String ORG = "ORG";
    private static final Set<String> SCOPES = Set.of(ORG, "CONCEPT", "ZONE", "STORE", "STR_SERVER", "TILL");

    public record Shown(Configs configs) {}

    public record Configs(List<Config> config) {}

    public record Config(
            String key, String scopes, String value_type, String modules, String entity_id, String value) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var scope = request.query("scope").orElse(ORG).toUpperCase(Locale.ROOT);
        if (!SCOPES.contains(scope)) {
            return OrganizationReply.refused(3211, "Invalid configuration scope passed");
        }
        var asked = request.query("key").or(() -> request.query("key_name"));
        var configs = ConfigurationKeys.all().stream()
                .filter(key -> scope.equals(ORG) && !(key.type() instanceof ConfigurationType.SecretText))
                .filter(key ->
                        asked.isEmpty() || ConfigurationKeys.find(asked.get()).equals(Optional.of(key)))
                .map(key -> config(organization, key))
                .filter(config -> !config.value().isEmpty())
                .toList();
        return configs.isEmpty()
                ? OrganizationReply.refused(3209, "No configurations found")
                : OrganizationReply.of(new Shown(new Configs(configs)));
    }

    private static Config config(Organization organization, ConfigurationKey key) {
        return new Config(
                key.name(),
                ORG,
                type(key.type()),
                "LOYALTY",
                Long.toString(organization.id().value()),
                organization.settings().explicit().getOrDefault(key.name(), key.fallback()));
    }

    private static String type(ConfigurationType type) {
        return switch (type) {
            case ConfigurationType.Switch(var on, var _) -> on.equals("1") ? "NUMERIC" : "BOOLEAN";
            case ConfigurationType.Whole _, ConfigurationType.Decimal _ -> "NUMERIC";
            case ConfigurationType.Date _,
                    ConfigurationType.TimeOfDay _,
                    ConfigurationType.Zone _,
                    ConfigurationType.Json _,
                    ConfigurationType.Text _,
                    ConfigurationType.SecretText _,
                    ConfigurationType.OneOf _ -> "STRING";
        };
    }
}

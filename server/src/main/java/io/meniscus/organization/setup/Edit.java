package io.meniscus.organization.setup;

import com.fasterxml.jackson.databind.JsonNode;
import io.meniscus.organization.form.SecretForms;
import io.meniscus.organization.kinds.AccessGroups;
import io.meniscus.organization.kinds.ConfigurationValues;
import io.meniscus.organization.kinds.Profile;
import io.meniscus.organization.kinds.Stores;
import java.util.Set;

/**
 * A change of one entry.
 *
 * @param entry its fields as documents have them, with what it is known by; what is left out is left alone. A nested
 *              entry names its parent by the field
 * @param from  what it is known by so far, when that changes; else empty
 */
public record Edit(Kind kind, Given.How how, JsonNode entry, String from) {
    private static final Set<String> KEYS_OF_ACCESS = Set.of(
            "ADMIN_API_KEY",
            "BASIC_AUTHENTICATION",
            "CONF_ALLOW_TILL_AUTH_FOR_ORG_ENTITY_CREATION",
            "DEFAULT_ACCESS_GROUP",
            "MAX_TOKEN_LIFE_SECONDS");

    /** One of an entry that goes on being known as it is. */
    public Edit(Kind kind, Given.How how, JsonNode entry) {
        this(kind, how, entry, "");
    }

    /**
     * Whether it bears on who may call, and on what: secrets, access groups and who is in which, switching the
     * organization off, configuration keys of access. That takes who may set secrets.
     */
    public boolean changesAccess() {
        if (kind == AccessGroups.KIND) {
            return true;
        }
        if (kind == ConfigurationValues.KIND) {
            return KEYS_OF_ACCESS.contains(
                    entry.path(ConfigurationValues.KEY.key()).asText());
        }
        return (kind == Profile.KIND && entry.has(Profile.ACTIVE.key()))
                || (kind == Stores.KIND
                        && !entry.path(Stores.ACCESS_GROUP.key()).asText().isEmpty())
                || kind.fields().stream()
                        .anyMatch(field -> field.form() instanceof SecretForms && entry.has(field.key()));
    }
}

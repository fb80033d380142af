package io.meniscus.api.v3.integrations;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.access.ClientScopes;
import io.meniscus.core.TillId;
import io.meniscus.organization.Organization;
import io.meniscus.organization.kinds.ApiClients;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What POST and PUT of a client take; PUT may leave out name and description. */
record ClientBody(
        @Nullable String name,
        @Nullable String description,
        @Nullable Long expirationTokenTime,
        @Nullable Long defaultTillId,
        @Nullable List<ScopeBody> scopes) {

    /** One scope; no resources = every path of its entity. */
    record ScopeBody(
            @Nullable Long entityId,
            @Nullable String permission,
            @Nullable List<String> resources) {}

    /** What is missing or names nothing there is; the set-up looks at the rest. */
    Optional<String> problem(Organization organization) {
        if (expirationTokenTime == null) {
            return Optional.of("expirationTokenTime is required");
        }
        if (defaultTillId == null) {
            return Optional.of("defaultTillId is required");
        }
        if (organization.till(new TillId(defaultTillId)).isEmpty()) {
            return Optional.of("defaultTillId is invalid");
        }
        if (scopes == null || scopes.isEmpty()) {
            return Optional.of("scopes is required");
        }
        for (var scope : scopes) {
            if (scope.entityId() == null
                    || ClientScopes.Entity.ofId(scope.entityId()).isEmpty()) {
                return Optional.of("entityId is invalid");
            }
            if (scope.permission() == null) {
                return Optional.of("permission is required");
            }
        }
        return Optional.empty();
    }

    /** The set-up's fields; for a body without a {@link #problem}. */
    ObjectNode entry(Organization organization, String key, String knownName) {
        var entry = JsonNodeFactory.instance.objectNode();
        entry.put(key, knownName);
        if (description != null) {
            entry.put(ApiClients.DESCRIPTION.key(), description);
        }
        if (expirationTokenTime != null) {
            entry.put(ApiClients.TOKEN_LIFE.key(), expirationTokenTime);
        }
        if (defaultTillId != null) {
            organization
                    .till(new TillId(defaultTillId))
                    .ifPresent(till -> entry.put(ApiClients.DEFAULT_TILL.key(), till.code()));
        }
        var rows = entry.putArray(ApiClients.SCOPES.key());
        for (var scope : scopes == null ? List.<ScopeBody>of() : scopes) {
            var row = rows.addObject().put("permission", scope.permission());
            ClientScopes.Entity.ofId(scope.entityId() == null ? 0 : scope.entityId())
                    .ifPresent(entity -> row.put("entity", entity.wire()));
            var resources = row.putArray("resources");
            (scope.resources() == null ? List.<String>of() : scope.resources()).forEach(resources::add);
        }
        return entry;
    }
}

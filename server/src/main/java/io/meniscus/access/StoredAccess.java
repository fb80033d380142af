package io.meniscus.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.meniscus.access.AccessGroup.Grant;
import io.meniscus.access.Permission.Resource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Grants and scopes as the database has them: JSON, by the names of constants. */
public final class StoredAccess {
    private static final JsonMapper JSON = new JsonMapper();

    private StoredAccess() {}

    /** {@code {"CUSTOMER": "READ"}} */
    public static Map<Resource, Grant> grants(JsonNode stored) {
        var grants = new EnumMap<Resource, Grant>(Resource.class);
        stored.properties()
                .forEach(grant -> grants.put(
                        Resource.valueOf(grant.getKey()),
                        Grant.valueOf(grant.getValue().asText())));
        return grants;
    }

    /** {@code [{"entity": "ALL", "permission": "READ", "resources": []}]} */
    public static List<ClientScopes.Scope> scopes(JsonNode stored) {
        var scopes = new ArrayList<ClientScopes.Scope>();
        for (var scope : stored) {
            var resources = new ArrayList<String>();
            scope.path("resources").forEach(regex -> resources.add(regex.asText()));
            scopes.add(new ClientScopes.Scope(
                    ClientScopes.Entity.valueOf(scope.path("entity").asText()),
                    ClientScopes.Right.valueOf(scope.path("permission").asText()),
                    resources));
        }
        return scopes;
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database gave no JSON", e);
        }
    }
}

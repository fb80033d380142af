package io.meniscus.organization.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.access.ClientScopes.Entity;
import io.meniscus.access.ClientScopes.Right;
import io.meniscus.access.ClientScopes.Scope;
import io.meniscus.access.StoredAccess;
import io.meniscus.core.LinearRegex;
import io.meniscus.organization.form.Form;
import io.meniscus.organization.form.ValueRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Scopes of an API client: entity, permission and patterns of paths each; a given list replaces the old one. */
record ScopesForm() implements Form<List<Scope>> {
    private static final int MOST = 50;

    @Override
    public List<Scope> read(JsonNode given) {
        if (!given.isArray() || given.size() > MOST) {
            throw ValueRefused.malformed("wants a list of at most " + MOST + " scopes");
        }
        var scopes = new ArrayList<Scope>();
        for (var scope : given) {
            scopes.add(new Scope(
                    entity(scope.path("entity").asText("")),
                    right(scope.path("permission").asText("")),
                    resources(scope.path("resources"))));
        }
        return List.copyOf(scopes);
    }

    private static Entity entity(String text) {
        return Arrays.stream(Entity.values())
                .filter(entity -> entity.wire().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> ValueRefused.malformed("wants an entity: TargetGroups, All or Transaction"));
    }

    private static Right right(String text) {
        return Arrays.stream(Right.values())
                .filter(right -> right.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> ValueRefused.malformed("wants a permission: READ, WRITE or READWRITE"));
    }

    private static List<String> resources(JsonNode given) {
        if (!given.isMissingNode() && (!given.isArray() || given.size() > MOST)) {
            throw ValueRefused.malformed("wants at most " + MOST + " resources, regular expressions of paths");
        }
        var resources = new ArrayList<String>();
        for (var regex : given) {
            if (!regex.isTextual() || !LinearRegex.isRule(regex.asText())) {
                throw ValueRefused.malformed("wants resources that are regular expressions without look-around");
            }
            resources.add(regex.asText());
        }
        return resources;
    }

    @Override
    public List<Scope> empty() {
        return List.of();
    }

    @Override
    public JsonNode written(List<Scope> value) {
        return nodes(value, Words.OF_DOCUMENTS);
    }

    @Override
    public JsonNode stored(List<Scope> value) {
        return nodes(value, Words.OF_THE_DATABASE);
    }

    private enum Words {
        OF_DOCUMENTS,
        OF_THE_DATABASE
    }

    private static JsonNode nodes(List<Scope> value, Words words) {
        var nodes = JsonNodeFactory.instance.arrayNode();
        for (var scope : value) {
            var node = nodes.addObject();
            node.put(
                    "entity",
                    words == Words.OF_DOCUMENTS
                            ? scope.entity().wire()
                            : scope.entity().name());
            node.put("permission", scope.permission().name());
            var resources = node.putArray("resources");
            scope.resources().forEach(resources::add);
        }
        return nodes;
    }

    @Override
    public List<Scope> restored(JsonNode stored) {
        return List.copyOf(StoredAccess.scopes(stored));
    }

    @Override
    public String sqlType() {
        return "jsonb";
    }

    @Override
    public ObjectNode schema() {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "array").put("maxItems", MOST);
        var item = schema.putObject("items").put("type", "object");
        item.putArray("required").add("entity").add("permission");
        var properties = item.putObject("properties");
        var entities = properties.putObject("entity").put("type", "string").putArray("examples");
        Arrays.stream(Entity.values()).map(Entity::wire).forEach(entities::add);
        var rights = properties.putObject("permission").put("type", "string").putArray("examples");
        Arrays.stream(Right.values()).map(Right::name).forEach(rights::add);
        properties
                .putObject("resources")
                .put("type", "array")
                .putObject("items")
                .put("type", "string");
        return schema;
    }

    @Override
    public String shown(List<Scope> value) {
        return value.stream()
                .map(scope -> scope.entity().wire() + " " + scope.permission() + " " + scope.resources())
                .collect(Collectors.joining(", "));
    }
}

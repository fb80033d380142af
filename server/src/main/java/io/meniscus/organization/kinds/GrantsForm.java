package io.meniscus.organization.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.access.AccessGroup.Grant;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.StoredAccess;
import io.meniscus.organization.form.Form;
import io.meniscus.organization.form.ValueRefused;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Resources with what is granted of them; a given map replaces the old one. Administration cannot be granted. */
record GrantsForm() implements Form<Map<Resource, Grant>> {
    private static final List<Resource> RESOURCES = Arrays.stream(Resource.values())
            .filter(resource -> !resource.isAdministration())
            .filter(resource -> resource != Resource.PUBLIC && resource != Resource.AUTHENTICATED)
            .toList();

    @Override
    public Map<Resource, Grant> read(JsonNode given) {
        if (!given.isObject()) {
            throw ValueRefused.malformed("wants resources with read or write");
        }
        var grants = new EnumMap<Resource, Grant>(Resource.class);
        for (var one : given.properties()) {
            var resource = resource(one.getKey());
            switch (one.getValue().asText("").strip().toLowerCase(Locale.ROOT)) {
                case "read" -> grants.put(resource, Grant.READ);
                case "write" -> grants.put(resource, Grant.WRITE);
                case "none" -> {}
                default -> throw ValueRefused.malformed("wants none, read or write for " + one.getKey());
            }
        }
        return Map.copyOf(grants);
    }

    private static Resource resource(String name) {
        var letters = letters(name);
        return RESOURCES.stream()
                .filter(resource -> letters(resource.name()).equals(letters))
                .findFirst()
                .orElseThrow(() -> ValueRefused.malformed("there is no resource " + name + "; there are "
                        + RESOURCES.stream().map(GrantsForm::word).collect(Collectors.joining(", "))));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public Map<Resource, Grant> empty() {
        return Map.of();
    }

    @Override
    public JsonNode written(Map<Resource, Grant> value) {
        var node = JsonNodeFactory.instance.objectNode();
        RESOURCES.stream()
                .filter(value::containsKey)
                .forEach(resource -> node.put(word(resource), grant(value, resource)));
        return node;
    }

    private static String grant(Map<Resource, Grant> value, Resource resource) {
        return value.get(resource) == Grant.WRITE ? "write" : "read";
    }

    @Override
    public JsonNode stored(Map<Resource, Grant> value) {
        var node = JsonNodeFactory.instance.objectNode();
        value.forEach((resource, grant) -> node.put(resource.name(), grant.name()));
        return node;
    }

    @Override
    public Map<Resource, Grant> restored(JsonNode stored) {
        return Map.copyOf(StoredAccess.grants(stored));
    }

    @Override
    public String sqlType() {
        return "jsonb";
    }

    @Override
    public ObjectNode schema() {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.putObject("additionalProperties")
                .put("type", "string")
                .putArray("enum")
                .add("none")
                .add("read")
                .add("write");
        return schema;
    }

    @Override
    public String shown(Map<Resource, Grant> value) {
        return RESOURCES.stream()
                .filter(value::containsKey)
                .map(resource -> word(resource) + "=" + grant(value, resource))
                .collect(Collectors.joining(", "));
    }
}

package io.meniscus.organization.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.core.identity.Source;
import io.meniscus.organization.form.Form;
import io.meniscus.organization.form.ValueRefused;
import io.meniscus.organization.setup.Problem.Cause;
import java.util.Arrays;
import java.util.List;

/** A source by its name; its column has the source's code. */
record SourceName() implements Form<String> {
    @Override
    public String read(JsonNode given) {
        return Source.read(given.asText(""))
                .map(Source::name)
                .orElseThrow(() -> new ValueRefused(Cause.MALFORMED, "wants a source such as INSTORE or WECHAT"));
    }

    @Override
    public String empty() {
        return "";
    }

    @Override
    public JsonNode written(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }

    @Override
    public JsonNode stored(String value) {
        return JsonNodeFactory.instance.numberNode(Source.valueOf(value).code());
    }

    @Override
    public String restored(JsonNode stored) {
        return Source.ofCode(stored.asInt()).name();
    }

    @Override
    public String sqlType() {
        return "smallint";
    }

    @Override
    public ObjectNode schema() {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        var names = schema.putArray("examples");
        choices().forEach(names::add);
        return schema;
    }

    @Override
    public List<String> choices() {
        return Arrays.stream(Source.values()).map(Source::name).toList();
    }

    @Override
    public String shown(String value) {
        return value;
    }
}

package io.meniscus.organization.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A fragment of JSON Schema that is easier written than built. */
public final class SchemaText {
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode schema;

    private SchemaText(ObjectNode schema) {
        this.schema = schema;
    }

    public static SchemaText of(String json) {
        try {
            return new SchemaText((ObjectNode) JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema that is no JSON", e);
        }
    }

    /** One's own, to put more into. */
    public ObjectNode node() {
        return schema.deepCopy();
    }
}

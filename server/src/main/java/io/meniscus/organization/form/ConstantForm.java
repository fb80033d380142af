package io.meniscus.organization.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.ToIntFunction;

/** One of few constants: a word in documents, its code in the database. The first stands for nothing given. */
record ConstantForm<E extends Enum<E>>(List<E> constants, ToIntFunction<E> code) implements Form<E> {
    ConstantForm {
        constants = List.copyOf(constants);
    }

    @Override
    public E read(JsonNode given) {
        if (!given.isValueNode() || given.isNull()) {
            throw ValueRefused.malformed("wants one value");
        }
        var word = Forms.word(given.asText().strip(), choices());
        return constants.get(choices().indexOf(word));
    }

    @Override
    public E empty() {
        return constants.getFirst();
    }

    @Override
    public boolean isBlank(E value) {
        return false;
    }

    @Override
    public JsonNode written(E value) {
        return JsonNodeFactory.instance.textNode(Forms.wordOf(value));
    }

    @Override
    public JsonNode stored(E value) {
        return JsonNodeFactory.instance.numberNode(code.applyAsInt(value));
    }

    @Override
    public E restored(JsonNode stored) {
        return constants.stream()
                .filter(constant -> code.applyAsInt(constant) == stored.asInt())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no constant has the code " + stored));
    }

    @Override
    public String sqlType() {
        return "smallint";
    }

    @Override
    public ObjectNode schema() {
        var schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "string");
        var words = schema.putArray("examples");
        choices().forEach(words::add);
        return schema;
    }

    @Override
    public List<String> choices() {
        return Forms.wordsOf(constants);
    }

    @Override
    public String shown(E value) {
        return Forms.wordOf(value);
    }
}

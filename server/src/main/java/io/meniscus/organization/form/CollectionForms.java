package io.meniscus.organization.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lists of texts and names with texts. */
final class CollectionForms {
    private CollectionForms() {}

    /** Texts by position; what is empty at the end is left out. */
    record Texts(TextForm each, int most, String wanted) implements Form<List<String>> {
        @Override
        public List<String> read(JsonNode given) {
            if (!given.isArray() || given.size() > most) {
                throw ValueRefused.malformed(wanted);
            }
            var texts = new ArrayList<String>();
            for (var text : given) {
                texts.add(each.read(text));
            }
            return trimmed(texts);
        }

        @Override
        public List<String> empty() {
            return List.of();
        }

        @Override
        public JsonNode written(List<String> value) {
            var node = JsonNodeFactory.instance.arrayNode();
            value.forEach(node::add);
            return node;
        }

        @Override
        public List<String> restored(JsonNode stored) {
            var texts = new ArrayList<String>();
            stored.forEach(text -> texts.add(text.isNull() ? "" : text.asText()));
            return trimmed(texts);
        }

        @Override
        public String sqlType() {
            return "text[]";
        }

        @Override
        public ObjectNode schema() {
            var schema =
                    JsonNodeFactory.instance.objectNode().put("type", "array").put("maxItems", most);
            schema.set("items", each.schema());
            return schema;
        }

        @Override
        public String shown(List<String> value) {
            return String.join(", ", value);
        }

        private static List<String> trimmed(List<String> texts) {
            while (!texts.isEmpty() && texts.getLast().isEmpty()) {
                texts.removeLast();
            }
            return List.copyOf(texts);
        }
    }

    /** Names with texts, in the order of names. */
    record TextMap(int most) implements Form<Map<String, String>> {
        private static final TextForm VALUE = Forms.text(4_000);
        private static final TextForm NAME = Forms.line(100);

        @Override
        public Map<String, String> read(JsonNode given) {
            if (!given.isObject() || given.size() > most) {
                throw ValueRefused.malformed("wants at most " + most + " names with values");
            }
            var values = new TreeMap<String, String>();
            given.properties()
                    .forEach(property -> values.put(
                            NAME.read(JsonNodeFactory.instance.textNode(property.getKey())),
                            VALUE.read(property.getValue())));
            return values;
        }

        @Override
        public Map<String, String> empty() {
            return Map.of();
        }

        @Override
        public Map<String, String> merged(Map<String, String> old, Map<String, String> given) {
            var merged = new TreeMap<>(old);
            merged.putAll(given);
            merged.values().removeIf(String::isEmpty);
            return merged;
        }

        @Override
        public JsonNode written(Map<String, String> value) {
            var node = JsonNodeFactory.instance.objectNode();
            new TreeMap<>(value).forEach(node::put);
            return node;
        }

        @Override
        public String sqlType() {
            return "jsonb";
        }

        @Override
        public ObjectNode schema() {
            var schema = JsonNodeFactory.instance.objectNode().put("type", "object");
            schema.set("additionalProperties", VALUE.schema());
            return schema;
        }

        @Override
        public String shown(Map<String, String> value) {
            return new TreeMap<>(value)
                    .entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .collect(Collectors.joining(", "));
        }
    }

    /**
     * Names with texts, in the order they are given in. Of a map that names all there were the order is the new one;
     * else what is new comes last. The database has pairs, for its own maps know no order.
     */
    record OrderedTexts(int most) implements Form<List<Map.Entry<String, String>>> {
        @Override
        public List<Map.Entry<String, String>> read(JsonNode given) {
            if (!given.isObject() || given.size() > most) {
                throw ValueRefused.malformed("wants at most " + most + " names with values");
            }
            return given.properties().stream()
                    .map(property -> Map.entry(
                            TextMap.NAME.read(JsonNodeFactory.instance.textNode(property.getKey())),
                            TextMap.VALUE.read(property.getValue())))
                    .toList();
        }

        @Override
        public List<Map.Entry<String, String>> empty() {
            return List.of();
        }

        @Override
        public List<Map.Entry<String, String>> merged(
                List<Map.Entry<String, String>> old, List<Map.Entry<String, String>> given) {
            var wanted = texts(given);
            var merged = new LinkedHashMap<String, String>();
            if (!wanted.keySet().containsAll(texts(old).keySet())) {
                merged.putAll(texts(old));
            }
            merged.putAll(wanted);
            merged.values().removeIf(String::isEmpty);
            return merged.entrySet().stream().map(Map.Entry::copyOf).toList();
        }

        private static Map<String, String> texts(List<Map.Entry<String, String>> value) {
            var texts = new LinkedHashMap<String, String>();
            value.forEach(one -> texts.put(one.getKey(), one.getValue()));
            return texts;
        }

        @Override
        public JsonNode written(List<Map.Entry<String, String>> value) {
            var node = JsonNodeFactory.instance.objectNode();
            value.forEach(one -> node.put(one.getKey(), one.getValue()));
            return node;
        }

        @Override
        public JsonNode stored(List<Map.Entry<String, String>> value) {
            var pairs = JsonNodeFactory.instance.arrayNode();
            value.forEach(one -> pairs.addArray().add(one.getKey()).add(one.getValue()));
            return pairs;
        }

        /** A map is what was stored before the order was kept. */
        @Override
        public List<Map.Entry<String, String>> restored(JsonNode stored) {
            var texts = new ArrayList<Map.Entry<String, String>>();
            if (stored.isObject()) {
                stored.properties()
                        .forEach(property -> texts.add(
                                Map.entry(property.getKey(), property.getValue().asText())));
            } else {
                stored.forEach(pair ->
                        texts.add(Map.entry(pair.path(0).asText(), pair.path(1).asText())));
            }
            return List.copyOf(texts);
        }

        @Override
        public String sqlType() {
            return "jsonb";
        }

        @Override
        public ObjectNode schema() {
            return new TextMap(most).schema();
        }

        @Override
        public String shown(List<Map.Entry<String, String>> value) {
            return value.stream()
                    .map(one -> one.getKey() + "=" + one.getValue())
                    .collect(Collectors.joining(", "));
        }
    }
}

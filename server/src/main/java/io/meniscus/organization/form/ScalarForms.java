package io.meniscus.organization.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Truth values and whole numbers. */
final class ScalarForms {
    private ScalarForms() {}

    record YesOrNo() implements Form<Boolean> {
        @Override
        public Boolean read(JsonNode given) {
            return switch (given.isValueNode() ? given.asText().strip().toLowerCase(Locale.ROOT) : "") {
                case "true", "yes", "1" -> true;
                case "false", "no", "0" -> false;
                default -> throw ValueRefused.malformed("wants true or false");
            };
        }

        @Override
        public Boolean empty() {
            return false;
        }

        @Override
        public boolean isBlank(Boolean value) {
            return false;
        }

        @Override
        public JsonNode written(Boolean value) {
            return JsonNodeFactory.instance.booleanNode(value);
        }

        @Override
        public String sqlType() {
            return "boolean";
        }

        @Override
        public ObjectNode schema() {
            return JsonNodeFactory.instance.objectNode().put("type", "boolean");
        }

        @Override
        public String shown(Boolean value) {
            return Boolean.toString(value);
        }
    }

    /** A whole number within bounds; its message where the usual one says too little. */
    record Whole(int least, int most, String wanted) implements Form<Integer> {
        @Override
        public Integer read(JsonNode given) {
            var text = given.isValueNode() ? given.asText().strip() : "";
            if (!text.matches("-?\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw ValueRefused.malformed(
                        wanted.isEmpty() ? "wants a whole number from " + least + " to " + most : wanted);
            }
            return Integer.parseInt(text);
        }

        @Override
        public Integer empty() {
            return 0;
        }

        @Override
        public boolean isBlank(Integer value) {
            return false;
        }

        @Override
        public JsonNode written(Integer value) {
            return JsonNodeFactory.instance.numberNode(value);
        }

        @Override
        public Integer restored(JsonNode stored) {
            return stored.asInt();
        }

        @Override
        public String sqlType() {
            return "integer";
        }

        @Override
        public ObjectNode schema() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("type", "integer")
                    .put("minimum", least)
                    .put("maximum", most);
        }

        @Override
        public String shown(Integer value) {
            return Integer.toString(value);
        }
    }
}

package io.meniscus.redemption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Custom fields of a redemption, as the JSON they are stored as; none is null. */
final class RedemptionFields {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private RedemptionFields() {}

    static @Nullable String write(Map<String, String> fields) {
        try {
            return fields.isEmpty() ? null : JSON.writeValueAsString(new TreeMap<>(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a redemption's fields do not write", e);
        }
    }

    static Map<String, String> read(@Nullable String text) {
        try {
            return text == null ? Map.of() : JSON.readValue(text, FIELDS);
        } catch (JsonProcessingException e) {
            // the text may hold personal data: the cause would quote it
            throw new IllegalStateException("stored fields of a redemption do not read");
        }
    }
}

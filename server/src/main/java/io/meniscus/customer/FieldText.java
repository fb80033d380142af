package io.meniscus.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.meniscus.core.field.FieldValues;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values of fields as the one text they are stored as: a JSON object of field id to value. */
public final class FieldText {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<Long, String>> VALUES = new TypeReference<>() {};

    private FieldText() {}

    public static String write(FieldValues values) {
        try {
            return JSON.writeValueAsString(values.byField());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("values of fields do not write", e);
        }
    }

    public static FieldValues read(String text) {
        try {
            SortedMap<Long, String> values = JSON.readValue(text, VALUES);
            return new FieldValues(values);
        } catch (JsonProcessingException e) {
            // the text is personal data: the cause would quote it
            throw new IllegalStateException("stored values of fields do not read");
        }
    }
}

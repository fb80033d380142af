package io.meniscus.api.v2.customers;

import io.meniscus.http.body.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A field's value as it came in JSON, as text; a list travels on as the JSON it is (v1.1 conventions "Fields"). */
public final class FieldTexts {
    private FieldTexts() {}

    public static @Nullable String of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case BigDecimal number -> number.toPlainString();
            case Double number -> BigDecimal.valueOf(number).toPlainString();
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            default -> new String(Json.write(value), StandardCharsets.UTF_8);
        };
    }
}

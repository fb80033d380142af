package io.meniscus.http.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scalars as clients send them (conventions §13): numbers as text and text as numbers, booleans as {@code "true"},
 * {@code "1"} or 1, enum values in any case, spaces around, empty text for nothing.
 */
final class LenientScalars extends SimpleModule {
    /** Set on readers of v1.1, where an empty array or object in a scalar's place means nothing was given. */
    static final Object EMPTY_CONTAINER_IS_NOTHING = "meniscus.emptyContainerIsNothing";

    private static final int LONGEST_NUMBER = 64;
    private static final int LARGEST_SCALE = 64;

    LenientScalars() {
        addDeserializer(String.class, new Scalar<>(String.class, null) {
            @Override
            String of(String text, DeserializationContext context) {
                return text;
            }

            @Override
            @Nullable
            String empty() {
                return "";
            }

            @Override
            String trimmed(String text) {
                return text;
            }
        });
        addDeserializer(Boolean.class, new Booleans(Boolean.class, null));
        addDeserializer(boolean.class, new Booleans(boolean.class, false));
        addDeserializer(Long.class, new Longs(Long.class, null));
        addDeserializer(long.class, new Longs(long.class, 0L));
        addDeserializer(Integer.class, new Integers(Integer.class, null));
        addDeserializer(int.class, new Integers(int.class, 0));
        addDeserializer(BigDecimal.class, new Decimals());
        setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config,
                    JavaType type,
                    BeanDescription description,
                    JsonDeserializer<?> deserializer) {
                return new Enums(type.getRawClass());
            }
        });
    }

    private abstract static class Scalar<T> extends StdScalarDeserializer<T> {
        private final @Nullable T absent;

        Scalar(Class<?> type, @Nullable T absent) {
            super(type);
            this.absent = absent;
        }

        abstract @Nullable T of(String text, DeserializationContext context) throws IOException;

        @Nullable
        T empty() {
            return absent;
        }

        String trimmed(String text) {
            return text.strip();
        }

        @Override
        public @Nullable T getNullValue(DeserializationContext context) {
            return absent;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var token = parser.currentToken();
            return switch (token) {
                case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> {
                    var text = trimmed(parser.getText());
                    yield text.isEmpty() ? empty() : of(text, context);
                }
                case START_OBJECT, START_ARRAY -> nothing(token, parser, context);
                default -> mismatch(context);
            };
        }

        private @Nullable T nothing(JsonToken opened, JsonParser parser, DeserializationContext context)
                throws IOException {
            var closing = opened == JsonToken.START_OBJECT ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
            if (context.getAttribute(EMPTY_CONTAINER_IS_NOTHING) != null && parser.nextToken() == closing) {
                return empty();
            }
            return mismatch(context);
        }

        T mismatch(DeserializationContext context) throws IOException {
            return context.reportInputMismatch(this, "not a %s", _valueClass.getSimpleName());
        }

        BigDecimal number(String text, DeserializationContext context) throws IOException {
            if (text.length() <= LONGEST_NUMBER) {
                try {
                    var number = new BigDecimal(text);
                    if (Math.abs((long) number.scale()) <= LARGEST_SCALE) {
                        return number;
                    }
                } catch (NumberFormatException _) {
                    // refused below, like a number that is too large
                }
            }
            return context.reportInputMismatch(this, "not a number");
        }
    }

    private static final class Booleans extends Scalar<Boolean> {
        Booleans(Class<?> type, @Nullable Boolean absent) {
            super(type, absent);
        }

        @Override
        Boolean of(String text, DeserializationContext context) throws IOException {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true", "1" -> true;
                case "false", "0" -> false;
                default -> mismatch(context);
            };
        }
    }

    private static final class Longs extends Scalar<Long> {
        Longs(Class<?> type, @Nullable Long absent) {
            super(type, absent);
        }

        @Override
        Long of(String text, DeserializationContext context) throws IOException {
            try {
                return number(text, context).longValueExact();
            } catch (ArithmeticException _) {
                return mismatch(context);
            }
        }
    }

    private static final class Integers extends Scalar<Integer> {
        Integers(Class<?> type, @Nullable Integer absent) {
            super(type, absent);
        }

        @Override
        Integer of(String text, DeserializationContext context) throws IOException {
            try {
                return number(text, context).intValueExact();
            } catch (ArithmeticException _) {
                return mismatch(context);
            }
        }
    }

    private static final class Decimals extends Scalar<BigDecimal> {
        Decimals() {
            super(BigDecimal.class, null);
        }

        @Override
        BigDecimal of(String text, DeserializationContext context) throws IOException {
            return number(text, context);
        }
    }

    private static final class Enums extends Scalar<Object> {
        private final transient Map<String, Object> byName = new HashMap<>();

        Enums(Class<?> type) {
            super(type, null);
            for (var constant : type.getEnumConstants()) {
                byName.put(((Enum<?>) constant).name(), constant);
            }
        }

        @Override
        Object of(String text, DeserializationContext context) throws IOException {
            var constant = byName.get(text.toUpperCase(Locale.ROOT));
            return constant == null ? mismatch(context) : constant;
        }
    }
}

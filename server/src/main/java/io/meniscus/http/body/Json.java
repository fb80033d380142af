package io.meniscus.http.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.RecyclerPool;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * JSON into wire records, leniently (conventions §13), and wire records into JSON, exactly: null members are left
 * out unless the record is annotated to keep them, decimals are plain, empty lists stay. A null in a list is no element
 * of it. Refused as malformed, with the place but never the content: broken syntax, doubled keys, more than 64 levels,
 * a value that cannot be read as the member's type.
 */
public final class Json {
    static final int DEEPEST = 64;

    /** Jackson's own pool is per thread, which is per call here. */
    private static final RecyclerPool<BufferRecycler> BUFFERS = JsonRecyclerPools.newBoundedPool(256);

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .recyclerPool(BUFFERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(100)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
    private static final JsonMapper READER = reader();
    private static final JsonMapper WRITER = JsonMapper.builder(
                    JsonFactory.builder().recyclerPool(BUFFERS).build())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final ObjectWriter LINES = WRITER.writer()
            .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .withRootValueSeparator("\n");

    /** How far a reader goes in guessing what was meant. */
    public enum Leniency {
        /** v2 and v3. */
        USUAL,
        /** v1.1: an empty array or object in a scalar's place is nothing, an outer {@code root} may be missing. */
        WITH_ROOT
    }

    /** A longer place in a message would be content. */
    private static final int LONGEST_PLACE = 120;

    private record ReaderKey(Class<?> type, Shape shape, Leniency leniency) {}

    private enum Shape {
        ONE,
        LIST
    }

    private static final ConcurrentHashMap<ReaderKey, ObjectReader> READERS = new ConcurrentHashMap<>();

    private Json() {}

    private static JsonMapper reader() {
        var builder = JsonMapper.builder(FACTORY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
                .enable(DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
                .withConfigOverride(
                        List.class, lists -> lists.setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.SKIP)))
                .addModule(new LenientScalars());
        for (var type : List.of(LogicalType.POJO, LogicalType.Collection, LogicalType.Map, LogicalType.Array)) {
            builder.withCoercionConfig(
                    type,
                    coercion -> coercion.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull)
                            .setAcceptBlankAsEmpty(true));
        }
        return builder.build();
    }

    /** A reader and what comes out of it. */
    private record Typed<T>(ObjectReader reader) {
        T read(JsonParser parser) throws IOException {
            T value = reader.readValue(parser);
            if (value instanceof List<?> items) {
                items.removeIf(Objects::isNull);
            }
            return present(value);
        }
    }

    private static <T> Typed<T> one(Class<T> type, Leniency leniency) {
        return new Typed<>(readerFor(type, Shape.ONE, leniency));
    }

    private static <T> Typed<List<T>> list(Class<T> type, Leniency leniency) {
        return new Typed<>(readerFor(type, Shape.LIST, leniency));
    }

    private static ObjectReader readerFor(Class<?> type, Shape shape, Leniency leniency) {
        return READERS.computeIfAbsent(new ReaderKey(type, shape, leniency), key -> {
            var types = READER.getTypeFactory();
            var reader = key.shape() == Shape.ONE
                    ? READER.readerFor(key.type())
                    : READER.readerFor(types.constructCollectionType(List.class, key.type()));
            return key.leniency() == Leniency.USUAL
                    ? reader
                    : reader.withAttribute(LenientScalars.EMPTY_CONTAINER_IS_NOTHING, true);
        });
    }

    /**
     * Reads one wire record.
     *
     * @throws EdgeException malformed
     */
    public static <T> T read(byte[] body, Class<T> type, Leniency leniency) {
        return read(body, one(type, leniency), leniency);
    }

    /**
     * Reads an array of wire records; one object counts as an array of one.
     *
     * @throws EdgeException malformed
     */
    public static <T> List<T> readList(byte[] body, Class<T> type, Leniency leniency) {
        return read(body, list(type, leniency), leniency);
    }

    static <T> T read(JsonNode tree, Class<T> type) {
        return given(tree, one(type, Leniency.WITH_ROOT));
    }

    static <T> List<T> readList(JsonNode tree, Class<T> type) {
        return given(tree, list(type, Leniency.WITH_ROOT));
    }

    private static <T> T given(JsonNode tree, Typed<T> reader) {
        try (var parser = tree.traverse(READER)) {
            parser.nextToken();
            return reader.read(parser);
        } catch (JsonProcessingException wrong) {
            throw malformed(wrong);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static <T> T read(byte[] body, Typed<T> reader, Leniency leniency) {
        try (var parser = FACTORY.createParser(body)) {
            parser.nextToken();
            int roots = leniency == Leniency.WITH_ROOT ? enterRoots(parser) : 0;
            T value = reader.read(parser);
            leave(parser, roots);
            return value;
        } catch (JsonProcessingException wrong) {
            throw malformed(wrong);
        } catch (IOException broken) {
            throw new EdgeException(new EdgeRefusal.MalformedBody("the text's encoding is broken"));
        }
    }

    /** Steps into {@code {"root": …}} and says how often. Where there is none it stands on the first key, read. */
    private static int enterRoots(JsonParser parser) throws IOException {
        int roots = 0;
        while (parser.currentToken() == JsonToken.START_OBJECT && "root".equalsIgnoreCase(parser.nextFieldName())) {
            parser.nextToken();
            roots++;
        }
        return roots;
    }

    /** Reads on to the end, so that a doubled key or garbage behind the value is noticed. */
    private static void leave(JsonParser parser, int roots) throws IOException {
        for (int open = roots; open > 0; open--) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                parser.nextToken();
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw new EdgeException(new EdgeRefusal.MalformedBody("text behind the end of the body"));
        }
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new EdgeException(new EdgeRefusal.MalformedBody("the body is empty"));
        }
        return value;
    }

    private static EdgeException malformed(JsonProcessingException wrong) {
        var cause = wrong.getCause() instanceof JsonProcessingException inner ? inner : wrong;
        if (cause instanceof JsonMappingException mapping) {
            return new EdgeException(
                    new EdgeRefusal.MalformedBody("the value at " + place(mapping) + " cannot be read"));
        }
        var location = cause.getLocation();
        var at = location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        return new EdgeException(new EdgeRefusal.MalformedBody(kind(cause) + at));
    }

    private static String kind(JsonProcessingException wrong) {
        if (wrong instanceof StreamConstraintsException) {
            return "too deep or too long a value";
        }
        return wrong.getOriginalMessage().startsWith("Duplicate field") ? "a doubled key" : "broken JSON";
    }

    private static String place(JsonMappingException mapping) {
        var path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return path.isEmpty() || path.length() > LONGEST_PLACE ? "the top" : path;
    }

    /** Writes a wire record. */
    public static byte[] write(Object wire) {
        try {
            return WRITER.writeValueAsBytes(wire);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(
                    "a reply cannot be written: " + wire.getClass().getName(), bug);
        }
    }

    /** Writes records in a line each, and leaves what they are written to open. */
    public static void writeLines(List<?> wire, OutputStream out) throws IOException {
        if (!wire.isEmpty()) {
            try (var lines = LINES.writeValues(out)) {
                lines.writeAll(wire);
            }
            out.write('\n');
        }
    }

    /** A wire record as the events its JSON would be made of, for writing it in another format. */
    static TokenBuffer events(Object wire) {
        try {
            var buffer = new TokenBuffer(WRITER, false);
            WRITER.writeValue(buffer, wire);
            return buffer;
        } catch (IOException bug) {
            throw new IllegalStateException(
                    "a reply cannot be written: " + wire.getClass().getName(), bug);
        }
    }
}

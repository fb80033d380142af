package io.meniscus.http.body;

import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.util.Blocker;
import org.jspecify.annotations.Nullable;

/** Bodies of {@code multipart/form-data}, in memory like every body. Refuses one that is broken as malformed. */
public final class FormData {
    private static final int MOST_PARTS = 100;

    /**
     * A part's content.
     *
     * @param name the file name the caller gave, empty when it gave none
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Part(String name, byte[] bytes) {}

    private FormData() {}

    /** Whether a content type is that of a form. */
    public static boolean isForm(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** The first part of that name. */
    public static Optional<Part> part(String contentType, byte[] body, String name) {
        return read(contentType, body, parts -> {
            var part = parts.getFirst(name);
            return part == null ? Optional.empty() : Optional.of(read(part));
        });
    }

    /** The first part that is a file, else the first part, whatever their names. */
    public static Optional<Part> file(String contentType, byte[] body) {
        return read(contentType, body, parts -> {
            var part = file(parts);
            return part == null ? Optional.empty() : Optional.of(read(part));
        });
    }

    private static MultiPart.@Nullable Part file(MultiPartFormData.Parts parts) {
        for (var part : parts) {
            if (part.getFileName() != null) {
                return part;
            }
        }
        return parts.size() == 0 ? null : parts.get(0);
    }

    /** The parts that are no files, as texts by name. */
    public static Map<String, String> texts(String contentType, byte[] body) {
        return read(contentType, body, parts -> {
            var texts = new LinkedHashMap<String, String>();
            for (var part : parts) {
                if (part.getFileName() == null) {
                    texts.putIfAbsent(part.getName(), new String(read(part).bytes, StandardCharsets.UTF_8));
                }
            }
            return texts;
        });
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(MultiPartFormData.Parts parts) throws IOException;
    }

    private static <T> T read(String contentType, byte[] body, Reading<T> reading) {
        var parser = new MultiPartFormData.Parser(boundary(contentType));
        parser.setMaxMemoryFileSize(-1);
        parser.setMaxLength(-1);
        parser.setMaxParts(MOST_PARTS);
        try (var promise = Blocker.<MultiPartFormData.Parts>promise()) {
            parser.parse(new ByteBufferContentSource(ByteBuffer.wrap(body)), promise);
            try (var parts = promise.block()) {
                return reading.of(parts);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw malformed();
        }
    }

    private static String boundary(String contentType) {
        for (var parameter : contentType.split(";", -1)) {
            var stripped = parameter.strip();
            if (stripped.toLowerCase(Locale.ROOT).startsWith("boundary=")) {
                return stripped.substring("boundary=".length()).replace("\"", "");
            }
        }
        throw malformed();
    }

    private static Part read(MultiPart.Part part) throws IOException {
        var bytes = Content.Source.asByteBuffer(part.createContentSource());
        var copy = new byte[bytes.remaining()];
        bytes.get(copy);
        var name = part.getFileName();
        return new Part(name == null ? "" : name, copy);
    }

    private static EdgeException malformed() {
        return new EdgeException(new EdgeRefusal.MalformedBody("the form is broken"));
    }
}

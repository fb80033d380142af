package io.meniscus.http.body;

import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import java.util.List;

/** Bodies of the versions that speak JSON alone: what they begin with counts, not what they are announced as. */
public final class JsonBody {
    private JsonBody() {}

    /** Reads one wire record; refuses a body that is empty (malformed) or no JSON (unsupported media type). */
    public static <T> T read(Request request, Class<T> type) {
        return Json.read(json(request), type, Json.Leniency.USUAL);
    }

    /** Reads an array of wire records; one object counts as an array of one. */
    public static <T> List<T> readList(Request request, Class<T> type) {
        return Json.readList(json(request), type, Json.Leniency.USUAL);
    }

    private static byte[] json(Request request) {
        return switch (BodyKind.of(request.body())) {
            case JSON -> request.body();
            case EMPTY -> throw new EdgeException(new EdgeRefusal.MalformedBody("the body is empty"));
            case XML, OTHER -> throw new EdgeException(new EdgeRefusal.UnsupportedMediaType());
        };
    }
}

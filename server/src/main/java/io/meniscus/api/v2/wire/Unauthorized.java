package io.meniscus.api.v2.wire;

/** The body of a 401, XML even on v2 (conventions §5.5). */
public record Unauthorized(Response response) {
    /** What stands inside the document element. */
    public record Response(Status status) {}

    /** What clients pull out. */
    public record Status(boolean success, int code, String message) {}

    public static Unauthorized because(String message) {
        return new Unauthorized(new Response(new Status(false, 401, message)));
    }
}

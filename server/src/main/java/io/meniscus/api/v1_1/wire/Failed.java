package io.meniscus.api.v1_1.wire;

/** A reply of nothing but a status: {@code {"response":{"status":{…}}}}. */
public record Failed(Response response) {

    /** What stands inside the envelope. */
    public record Response(Status status) {}

    public static Failed with(int code, String message) {
        return new Failed(new Response(Status.failure(code, message)));
    }
}

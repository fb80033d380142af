package io.meniscus.api.v2.wire;

/** An error or a warning (conventions §5.2). */
public record W(boolean status, int code, String message) {
    public static W of(int code, String message) {
        return new W(false, code, message);
    }
}

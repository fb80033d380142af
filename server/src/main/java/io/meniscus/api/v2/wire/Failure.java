package io.meniscus.api.v2.wire;

import java.util.List;

/** A whole request that failed (conventions §5.2). */
public record Failure(List<W> errors, List<W> warnings) {
    public static Failure of(int code, String message) {
        return new Failure(List.of(W.of(code, message)), List.of());
    }
}

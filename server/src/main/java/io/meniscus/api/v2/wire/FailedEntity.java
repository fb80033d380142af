package io.meniscus.api.v2.wire;

import java.util.List;

/** A whole request of shape B that failed, for calls whose skeleton has {@code success} (conventions §5.2). */
public record FailedEntity(List<W> errors, List<W> warnings, boolean success) {
    public static FailedEntity of(int code, String message) {
        return new FailedEntity(List.of(W.of(code, message)), List.of(), false);
    }
}

package io.meniscus.api.admin.wire;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong.
 *
 * @param code a word for programs, such as {@code not-found}
 * @param path where in the call it is wrong, left out when it is the call as a whole
 */
public record Problem(String code, String message, @Nullable String path) {
    public static Problem of(String code, String message) {
        return new Problem(code, message, null);
    }
}

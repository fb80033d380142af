package io.meniscus.api.v1_1.organization;

import io.meniscus.http.Request;

/** Flags of a query: on when {@code true} in any case or {@code 1} (v1.1 conventions "Scalars"). */
final class Flags {
    private Flags() {}

    static boolean isOn(Request request, String name) {
        var value = request.query(name).orElse("");
        return value.equals("1") || value.equalsIgnoreCase("true");
    }
}

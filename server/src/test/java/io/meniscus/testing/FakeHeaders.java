package io.meniscus.testing;

import io.meniscus.http.Request;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Request headers, by names in any letter case. */
public final class FakeHeaders implements Request.Headers {
    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private FakeHeaders() {}

    /** Names and values by turns. */
    public static FakeHeaders of(String... namesAndValues) {
        var headers = new FakeHeaders();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }

    public FakeHeaders and(String name, String value) {
        values.put(name, value);
        return this;
    }

    @Override
    public Optional<String> first(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }
}

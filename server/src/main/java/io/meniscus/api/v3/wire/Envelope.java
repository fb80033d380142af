package io.meniscus.api.v3.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every v3 call answers (conventions §5.3); null members are written. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Envelope<T>(
        @Nullable T data,
        @Nullable List<V3Error> errors,
        @Nullable List<V3Error> warnings) {

    /** An error or warning, without the status that v2 has. */
    public record V3Error(int code, String message) {}

    public static <T> Envelope<T> of(T data) {
        return new Envelope<>(data, null, null);
    }

    public static Envelope<Void> failed(int code, String message) {
        return new Envelope<>(null, List.of(new V3Error(code, message)), null);
    }
}

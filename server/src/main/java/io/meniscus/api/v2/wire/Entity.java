package io.meniscus.api.v2.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shape B (conventions §5.2): one entity.
 *
 * @param errors  null where the call's skeleton has none: its mere presence means failure to clients
 * @param success null where the call's skeleton has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entity<T>(
        T entity,
        List<W> warnings,
        @Nullable List<W> errors,
        @Nullable Boolean success) {
    public static <T> Entity<T> of(T entity, List<W> warnings) {
        return new Entity<>(entity, warnings, null, null);
    }
}

package io.meniscus.api.v2.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shape A (conventions §5.2): what was written, never with {@code errors}.
 *
 * @param sideEffects null where the call has none, such as changeIdentifier
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Created(
        long createdId, List<W> warnings, @Nullable List<Object> sideEffects) {}

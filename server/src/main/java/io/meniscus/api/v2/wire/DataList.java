package io.meniscus.api.v2.wire;

import java.util.List;

/** Shape C without pages (conventions §5.2): all rows of a list. */
public record DataList<T>(List<T> data, List<W> warnings, List<W> errors) {
    public static <T> DataList<T> of(List<T> data, List<W> warnings) {
        return new DataList<>(data, warnings, List.of());
    }
}

package io.meniscus.api.v2.wire;

import java.util.List;

/** Shape C (conventions §5.2): a page of a list. */
public record DataPage<T>(Pagination pagination, List<T> data, List<W> warnings, List<W> errors) {
    public record Pagination(int limit, int offset, int total) {}

    /** The rows of a page. */
    public static <T> DataPage<T> of(Pagination pagination, List<T> data) {
        return new DataPage<>(pagination, data, List.of(), List.of());
    }
}

package io.meniscus.api.v2.wire;

import java.util.List;

/** A whole request of a paged list that failed: shape C keeps its pagination, all zeros (conventions §5.2). */
public record FailedPage(DataPage.Pagination pagination, List<W> errors, List<W> warnings) {
    public static FailedPage of(W error) {
        return new FailedPage(new DataPage.Pagination(0, 0, 0), List.of(error), List.of());
    }
}

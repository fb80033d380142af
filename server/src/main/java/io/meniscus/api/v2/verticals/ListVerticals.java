package io.meniscus.api.v2.verticals;

import io.meniscus.api.v2.Paging;
import io.meniscus.api.v2.wire.DataPage;
import io.meniscus.api.v2.wire.FailedPage;
import io.meniscus.core.field.Vertical;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.field.PlatformFields;
import java.util.List;

/** {@code GET /v2/verticals/meta}: all lines of business, a page of them (v2/verticals). */
final class ListVerticals implements Endpoint {
    /** A line of business. */
    record Row(long id, String name) {}

    @Override
    public Reply handle(Request request) {
        return switch (Paging.of(request)) {
            case Paging.Page page -> Reply.ok(page(PlatformFields.stock().verticals(), page));
            case Paging.Refused(var error) -> Reply.refused(error.code(), FailedPage.of(error));
        };
    }

    private static DataPage<Row> page(List<Vertical> all, Paging.Page page) {
        var rows = all.stream()
                .skip(page.offset())
                .limit(page.limit())
                .map(vertical -> new Row(vertical.id(), vertical.name()))
                .toList();
        return DataPage.of(new DataPage.Pagination(page.limit(), page.offset(), all.size()), rows);
    }
}

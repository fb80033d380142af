package io.meniscus.api.v2.verticals;

import io.meniscus.api.Changes;
import io.meniscus.api.v2.Paging;
import io.meniscus.api.v2.wire.DataPage;
import io.meniscus.api.v2.wire.FailedPage;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.kinds.Verticals;

/** {@code GET /v2/verticals}: the organization's active lines of business (v2/verticals). */
record ListOwnVerticals(Changes changes) implements Endpoint {
    /** A line of business of the organization. */
    record Row(long orgId, long verticalId, String verticalName, boolean isActive) {}

    @Override
    public Reply handle(Request request) {
        return switch (Paging.of(request)) {
            case Paging.Page page -> Reply.ok(page(request, page));
            case Paging.Refused(var error) -> Reply.refused(error.code(), FailedPage.of(error));
        };
    }

    private DataPage<Row> page(Request request, Paging.Page page) {
        var state = changes.state(request);
        var rows = state.all(Verticals.KIND).stream()
                .filter(entry -> entry.get(Verticals.ACTIVE))
                .map(Verticals::of)
                .map(vertical -> new Row(state.org().value(), vertical.id(), vertical.name(), true))
                .toList();
        return DataPage.of(
                new DataPage.Pagination(page.limit(), page.offset(), rows.size()),
                rows.stream().skip(page.offset()).limit(page.limit()).toList());
    }
}

package io.meniscus.api.v2.organization;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.Paging;
import io.meniscus.api.v2.wire.DataPage;
import io.meniscus.api.v2.wire.FailedPage;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import java.util.List;

/** {@code GET /v2/organization/rejectedTransactions}: bills that were refused and kept; none are kept yet. */
final class ListRejected implements Endpoint {
    private final Organizations organizations;

    ListRejected(Organizations organizations) {
        this.organizations = organizations;
    }

    /** A bill that was refused and kept. */
    record Row(long id, String billNumber, String rejectionType, String rejectionReason, String status) {}

    @Override
    public Reply handle(Request request) {
        Calls.organization(request, organizations);
        return switch (Paging.of(request)) {
            case Paging.Page page ->
                Reply.ok(DataPage.of(new DataPage.Pagination(page.limit(), page.offset(), 0), List.<Row>of()));
            case Paging.Refused(var error) -> Reply.refused(error.code(), FailedPage.of(error));
        };
    }
}

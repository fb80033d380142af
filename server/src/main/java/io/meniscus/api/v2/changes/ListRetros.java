package io.meniscus.api.v2.changes;

import io.meniscus.api.v2.Paging;
import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.wire.DataPage;
import io.meniscus.api.v2.wire.FailedPage;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.List;

/**
 * {@code GET /v2/customers/{id}/retroRequest} and its look-up twin: requests that anonymous bills become a customer's
 * (v2/requests "retroRequest"). Such requests are not taken yet, so the page is empty. Refuses as look-ups and pages
 * do, and a date, number or order that is none.
 */
record ListRetros(OfCustomer customer) implements Endpoint {

    @Override
    public Reply handle(Request request) {
        return switch (Paging.of(request)) {
            case Paging.Refused(var error) -> Reply.refused(error.code(), FailedPage.of(error));
            case Paging.Page(var limit, var offset) ->
                customer.handle(request, found -> {
                    new ChangeQuery(request, found.organization().clusterZone()).check();
                    return Reply.ok(new DataPage<>(
                            new DataPage.Pagination(limit, offset, 0), List.of(), found.warnings(), List.of()));
                });
        };
    }
}

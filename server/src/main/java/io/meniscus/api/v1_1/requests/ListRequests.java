package io.meniscus.api.v1_1.requests;

import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.core.identity.request.CustomerRequest;
import io.meniscus.customer.request.Parties;
import io.meniscus.customer.request.RequestFilter;
import io.meniscus.customer.request.Requests;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.List;

/**
 * {@code GET /v1.1/request/get} and {@code /v1.1/request/logs}: requests, the newest first, at most 50 (v1.1/request).
 * Refuses a query without any filter, logs one without type, base type and dates, as input that is invalid (400).
 */
final class ListRequests implements Endpoint {
    private final Requests requests;
    private final OfCustomer customers;
    private final Parties parties;
    private final What what;

    ListRequests(Requests requests, OfCustomer customers, Parties parties, What what) {
        this.requests = requests;
        this.customers = customers;
        this.parties = parties;
        this.what = what;
    }

    /** The two calls. */
    enum What {
        ROWS,
        LOGS;

        ListReply.Row row(RowWriter writer, CustomerRequest request) {
            return switch (this) {
                case ROWS -> writer.row(request);
                case LOGS -> writer.logged(request);
            };
        }

        void check(ListQuery query) {
            switch (this) {
                case ROWS -> query.demandAny();
                case LOGS -> query.demand("type", "base_type", "start_date", "end_date");
            }
        }
    }

    @Override
    public Reply handle(Request request) {
        var query = new ListQuery(request, customers);
        what.check(query);
        var organization = query.organization();
        var page = query.filter()
                .map(filter -> requests.list(organization.id(), filter, query.part()))
                .orElseGet(() -> new RequestFilter.Page(List.of(), 0));
        var writer = new RowWriter(organization, parties, customers.customers(), page.requests());
        var rows = page.requests().stream().map(row -> what.row(writer, row)).toList();
        var found = ListReply.Found.of(query.type(), page.total(), rows);
        return Reply.ok(new ListReply(new ListReply.Response(Status.success("SUCCESS"), found)));
    }
}

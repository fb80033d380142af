package io.meniscus.api.v2.loyalty;

import io.meniscus.api.v2.Paging;
import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.wire.DataPage;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.List;

/**
 * {@code GET /v2/customers/{id}/referrals} and its look-up twin: a customer's code in each referral campaign, whom it
 * invited and who came (v2/referral). There is no campaign yet, so there are no rows. Refuses nobody's id or identifier
 * with 1012, and pages as lists do.
 */
final class ListReferrals implements Endpoint {
    private final OfCustomer customer;

    ListReferrals(OfCustomer customer) {
        this.customer = customer;
    }

    @Override
    public Reply handle(Request request) {
        return switch (Paging.of(request)) {
            case Paging.Refused(var error) -> Errors.reply(error);
            case Paging.Page(var limit, var offset) ->
                customer.handle(
                        request,
                        found -> Reply.ok(new DataPage<>(
                                new DataPage.Pagination(limit, offset, 0), List.of(), found.warnings(), List.of())),
                        Errors::reply);
        };
    }
}

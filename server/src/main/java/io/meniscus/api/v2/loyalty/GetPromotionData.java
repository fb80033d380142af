package io.meniscus.api.v2.loyalty;

import io.meniscus.api.v2.Paging;
import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.wire.W;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.List;

/**
 * {@code GET /v2/customers/{id}/promotionData} and its look-up twin: a customer's promotions with limits and usage
 * (v2/loyalty-promotions). There are no promotions yet, so the page is empty. Refuses as look-ups and lists do.
 */
final class GetPromotionData implements Endpoint {
    private final OfCustomer customer;

    GetPromotionData(OfCustomer customer) {
        this.customer = customer;
    }

    /** A page of promotions; the offset counts pages. */
    record Promotions(Page pageDetails, long customerId, List<Object> promotions, List<W> warnings) {}

    record Page(int pageNumber, int pageSize, int totalEntries, int pageCount) {}

    @Override
    public Reply handle(Request request) {
        return switch (Paging.of(request)) {
            case Paging.Refused(var error) -> Errors.reply(error);
            case Paging.Page(var limit, var offset) ->
                customer.handle(
                        request,
                        found -> Reply.ok(new Promotions(
                                new Page(offset, limit, 0, 0),
                                found.person().root().id().value(),
                                List.of(),
                                found.warnings())));
        };
    }
}

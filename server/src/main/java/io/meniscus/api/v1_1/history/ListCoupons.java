package io.meniscus.api.v1_1.history;

import io.meniscus.api.v1_1.customer.ItemAnswers;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.List;

/**
 * {@code GET /v1.1/customer/coupons}: coupons issued to a customer (v1.1/customer "coupons"). None are issued yet, so
 * the list is empty. Refuses nobody (1012), and a date, number or word of the query that is none (400).
 */
final class ListCoupons implements Endpoint {
    private final OfCustomer customer;

    ListCoupons(OfCustomer customer) {
        this.customer = customer;
    }

    /** The answer: its page stands before the status. */
    record Body(Response response) {}

    record Response(Page pagination, Status status, Customers customers) {}

    record Page(String limit, String offset, int total) {}

    /** An array even for one. */
    record Customers(List<Object> customer) {}

    record Item(
            String firstname,
            String lastname,
            String email,
            String mobile,
            String external_id,
            String id,
            Coupons coupons,
            ItemStatus item_status) {}

    record Coupons(List<Object> coupon) {}

    @Override
    public Reply handle(Request request) {
        var query = new HistoryQuery(request)
                .dates(customer.organization(request).clusterZone())
                .word("status", List.of("unredeemed", "redeemed", "expired", "active"))
                .word("order_by", List.of("created_date", "amount", "valid_till"))
                .word("sort_order", List.of("asc", "desc"))
                .numbers("series_id", "store_id");
        var page =
                new Page(Integer.toString(query.number("limit", 100)), Integer.toString(query.number("offset", 0)), 0);
        var asked = OfCustomer.asked(request);
        var outcome = customer.with(request, asked, (found, warnings) -> Outcome.accepted(item(found, warnings)));
        return new ItemAnswers(Errors::of)
                .add(asked, outcome)
                .reply((status, items) -> new Body(new Response(page, status, new Customers(items))));
    }

    private static Item item(OfCustomer.Found found, List<Warning> warnings) {
        var shown = found.shown();
        return new Item(
                shown.firstName(),
                shown.lastName(),
                shown.identifier(IdentifierType.EMAIL),
                shown.identifier(IdentifierType.MOBILE),
                shown.identifier(IdentifierType.EXTERNAL_ID),
                found.userId(),
                new Coupons(List.of()),
                ItemStatus.text(ItemStatus.Outcome.SUCCESS, 1000, "Issued coupons retrieved successfully")
                        .warning(io.meniscus.api.v1_1.customer.Errors.warnings(warnings)));
    }
}

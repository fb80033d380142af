package io.meniscus.api.v1_1.history;

import io.meniscus.api.v1_1.customer.ItemAnswers;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.CustomerReply;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.List;

/**
 * {@code GET /v1.1/customer/transactions}: what a customer bought (v1.1/customer "transactions"). No bills are kept
 * yet, so whoever is known is answered with 1051, as documented for none. Refuses nobody (1012), and a date, number or
 * word of the query that is none (400).
 */
final class ListTransactions implements Endpoint {
    private final OfCustomer customer;

    ListTransactions(OfCustomer customer) {
        this.customer = customer;
    }

    /** The customer of the answer: sums are numbers, all else of it but the count is text. */
    record Item(
            String firstname,
            String lastname,
            String user_id,
            String mobile,
            String email,
            String external_id,
            long lifetime_points,
            long lifetime_purchases,
            long loyalty_points,
            String current_slab,
            String registered_on,
            String updated_on,
            String type,
            String source,
            int count,
            String start,
            String delayed_points,
            String delayed_returned_points,
            String total_available_points,
            String total_returned_points,
            String rows,
            Transactions transactions,
            ItemStatus item_status) {}

    record Transactions(List<Object> transaction) {}

    @Override
    public Reply handle(Request request) {
        var query = new HistoryQuery(request)
                .dates(customer.organization(request).clusterZone())
                .word("entity_type", List.of("zone", "concept", "store", "till", "str_server"))
                .word("sort", List.of("trans_date", "trans_id"))
                .word("order", List.of("asc", "desc"))
                .numbers("offset", "start_id", "end_id");
        int rows = query.number("limit", 10);
        var asked = OfCustomer.asked(request);
        var outcome = customer.with(request, asked, (found, warnings) -> Outcome.accepted(item(found, rows)));
        var answers = new ItemAnswers(Errors::of);
        return (outcome instanceof Outcome.Accepted<Item>(var item, var warnings)
                        ? answers.failed(Errors.noTransactions(), item)
                        : answers.add(asked, outcome))
                .reply(CustomerReply::of);
    }

    private static Item item(OfCustomer.Found found, int rows) {
        var shown = found.shown();
        var none = Errors.noTransactions();
        return new Item(
                shown.firstName(),
                shown.lastName(),
                found.userId(),
                shown.identifier(IdentifierType.MOBILE),
                shown.identifier(IdentifierType.EMAIL),
                shown.identifier(IdentifierType.EXTERNAL_ID),
                0,
                0,
                0,
                "",
                shown.registeredOn(),
                shown.updatedOn(),
                shown.type(),
                shown.source(),
                0,
                "",
                "0",
                "0",
                "0",
                "0",
                Integer.toString(rows),
                new Transactions(List.of()),
                ItemStatus.text(ItemStatus.Outcome.FAILURE, none.code(), none.message()));
    }
}

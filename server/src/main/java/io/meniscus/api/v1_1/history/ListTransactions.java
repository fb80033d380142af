package io.meniscus.api.v1_1.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.api.v1_1.customer.ItemAnswers;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.customer.Shown;
import io.meniscus.api.v1_1.customer.bought.Purchases;
import io.meniscus.api.v1_1.customer.bought.TransactionRow;
import io.meniscus.api.v1_1.customer.held.HeldWriter;
import io.meniscus.api.v1_1.customer.held.Numbers;
import io.meniscus.api.v1_1.customer.held.OfHolder;
import io.meniscus.api.v1_1.customer.held.Summary;
import io.meniscus.api.v1_1.wire.CustomerReply;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.bill.BillReads;
import io.meniscus.bill.PurchaseHistory.Filter;
import io.meniscus.bill.PurchaseHistory.Part;
import io.meniscus.bill.PurchaseHistory.Sort;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1.1/customer/transactions}: what a customer bought, a page of at most 1000 bills without their lines
 * (v1.1/customer "transactions"). No bill is 1051. Refuses nobody (1012), and a date, number or word of the query that
 * is none (400).
 */
final class ListTransactions implements Endpoint {
    private static final int USUAL_ROWS = 10;
    private static final int MOST_ROWS = 1_000;
    private static final int FETCHED = 1052;

    private final OfHolder customer;
    private final Purchases purchases;

    ListTransactions(OfHolder customer, Purchases purchases) {
        this.customer = customer;
        this.purchases = purchases;
    }

    /**
     * The customer of the answer: sums are numbers, all else of it but the count is text.
     *
     * @param points_summaries with {@code mlp=true}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String firstname,
            String lastname,
            String user_id,
            String mobile,
            String email,
            String external_id,
            BigDecimal lifetime_points,
            BigDecimal lifetime_purchases,
            BigDecimal loyalty_points,
            String current_slab,
            Summary.@Nullable Summaries points_summaries,
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

    record Transactions(List<TransactionRow> transaction) {}

    @Override
    public Reply handle(Request request) {
        var query = new HistoryQuery(request)
                .word("entity_type", List.of("zone", "concept", "store", "till", "str_server"))
                .word("sort", List.of("trans_date", "trans_id"))
                .word("order", List.of("asc", "desc"));
        var part = new Part(
                query.text("sort").equalsIgnoreCase("trans_id") ? Sort.ID : Sort.DATE,
                query.text("order").equalsIgnoreCase("asc")
                        ? BillReads.Order.OLDEST_FIRST
                        : BillReads.Order.NEWEST_FIRST,
                Math.min(query.number("limit", USUAL_ROWS), MOST_ROWS),
                query.number("offset", 0));
        var filter = new BillFilter(Calls.organization(request, customer.organizations()), query).read();
        var asked = OfCustomer.asked(request);
        var answers = new ItemAnswers(Errors::of);
        return switch (customer.find(request, asked.getFirst())) {
            case Outcome.Accepted<OfHolder.Found>(var found, var warnings) -> {
                var item = new Listing(request, found, filter, part)
                        .item(purchases, io.meniscus.api.v1_1.customer.Errors.warnings(warnings));
                yield reply(item.count() == 0 ? answers.failed(Errors.noTransactions(), item) : answers.good(item));
            }
            case Outcome.Refused<OfHolder.Found> refused -> reply(answers.add(asked, refused));
            case Outcome.Failed<OfHolder.Found>(var cause) -> throw cause;
        };
    }

    private static Reply reply(ItemAnswers answers) {
        return answers.reply((all, good) -> Status.ofBatch(all, good, "Success"), CustomerReply::of);
    }

    /** One customer's list. */
    private record Listing(Request request, OfHolder.Found found, Filter filter, Part part) {
        Item item(Purchases purchases, List<String> warnings) {
            var organization = found.organization();
            var person = found.holder().person();
            var page = purchases.history().of(organization.id(), person.members(), filter, part);
            var rows = purchases.rows(request, organization, page.bills(), null);
            var shown = Shown.of(organization, person);
            var points = new HeldWriter(organization, person, found.holder().holdings());
            var totals = points.totals();
            return new Item(
                    shown.firstName(),
                    shown.lastName(),
                    Long.toString(person.root().id().value()),
                    shown.identifier(IdentifierType.MOBILE),
                    shown.identifier(IdentifierType.EMAIL),
                    shown.identifier(IdentifierType.EXTERNAL_ID),
                    Numbers.plain(points.lifetime()),
                    Numbers.plain(found.holder().holdings().lifetimePurchases()),
                    Numbers.plain(points.current()),
                    "",
                    OfCustomer.isOn(request, "mlp") ? points.several() : null,
                    shown.registeredOn(),
                    shown.updatedOn(),
                    shown.type(),
                    shown.source(),
                    page.total(),
                    rows.isEmpty() ? "" : rows.getFirst().id(),
                    totals.delayed_points(),
                    totals.delayed_returned_points(),
                    totals.total_available_points(),
                    totals.total_returned_points(),
                    Integer.toString(part.limit()),
                    new Transactions(rows),
                    page.total() == 0 ? status(Errors.noTransactions()) : status(warnings));
        }

        private static ItemStatus status(ItemError none) {
            return ItemStatus.text(ItemStatus.Outcome.FAILURE, none.code(), none.message());
        }

        private static ItemStatus status(List<String> warnings) {
            return new ItemStatus(
                    "true",
                    Integer.toString(FETCHED),
                    "Transactions fetched successfully",
                    new ItemStatus.Warnings(warnings));
        }
    }
}

package io.meniscus.api.v1_1.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.customer.ItemAnswers;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.CustomerReply;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.redemption.RedemptionHistory;
import io.meniscus.redemption.RedemptionHistory.Filter;
import io.meniscus.redemption.RedemptionHistory.Order;
import io.meniscus.redemption.RedemptionHistory.Part;
import io.meniscus.redemption.RedemptionHistory.Sort;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1.1/customer/redemptions}: points and coupons that a customer redeemed, a page of at most 1000
 * (v1.1/customer "redemptions"). There are no coupons yet, so their list is empty. Refuses nobody (1012), and a date,
 * number or word of the query that is none (400).
 */
final class ListRedemptions implements Endpoint {
    private static final int USUAL_ROWS = 10;
    private static final int MOST_ROWS = 1_000;

    private final OfCustomer customer;
    private final RedemptionHistory history;

    ListRedemptions(OfCustomer customer, RedemptionHistory history) {
        this.customer = customer;
        this.history = history;
    }

    /**
     * The customer of the answer; everything is text, and there is no item status.
     *
     * @param user_id with {@code user_id=true} alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Nullable String user_id,
            String mobile,
            String email,
            String external_id,
            String firstname,
            String lastname,
            String rows,
            String coupons_count,
            String points_count,
            String coupons_start_id,
            String points_start_id,
            Redeemed redemptions) {}

    record Redeemed(Coupons coupons, Points points) {}

    record Coupons(List<Object> coupon) {}

    record Points(List<RedemptionRow> point) {}

    @Override
    public Reply handle(Request request) {
        var query = new HistoryQuery(request)
                .word("type", List.of("points", "coupons", "both"))
                .word("sort", List.of("redemption_id", "redeemed_time"))
                .word("order", List.of("asc", "desc"))
                .numbers("coupons_limit");
        query.id("coupons_start_id", 0);
        query.id("coupons_end_id", 0);
        var filter = filter(query, customer.organization(request).clusterZone());
        var part = part(query);
        var asked = OfCustomer.asked(request);
        var outcome = customer.with(
                request, asked, (found, warnings) -> Outcome.accepted(item(request, query, found, filter, part)));
        return new ItemAnswers(Errors::of).add(asked, outcome).reply(CustomerReply::of);
    }

    /** Ids and limits of one kind count where all kinds are asked for. */
    private static boolean isOfBoth(HistoryQuery query) {
        return query.text("type").isEmpty();
    }

    private static Filter filter(HistoryQuery query, ZoneId zone) {
        long first = query.id("points_start_id", 0);
        long last = query.id("points_end_id", Long.MAX_VALUE);
        return new Filter(
                query.date("start_date", zone),
                query.date("end_date", zone),
                isOfBoth(query) ? first : 0,
                isOfBoth(query) ? last : Long.MAX_VALUE,
                query.number("programId", 0),
                query.text("external_reference_number"));
    }

    private static Part part(HistoryQuery query) {
        int limit = query.number("limit", USUAL_ROWS);
        int ofPoints = query.number("points_limit", limit);
        return new Part(
                query.text("sort").equalsIgnoreCase("redemption_id") ? Sort.ID : Sort.TIME,
                query.text("order").equalsIgnoreCase("asc") ? Order.EARLIEST_FIRST : Order.LATEST_FIRST,
                Math.min(isOfBoth(query) ? ofPoints : limit, MOST_ROWS));
    }

    private Item item(Request request, HistoryQuery query, OfCustomer.Found found, Filter filter, Part part) {
        var shown = found.shown();
        var page = query.text("type").equalsIgnoreCase("coupons")
                ? new RedemptionHistory.Page(List.of(), 0, Map.of())
                : history.of(found.organization().id(), found.person().members(), filter, part);
        var writer = new RedemptionRow.Writer(request, found.organization());
        var rows = page.redemptions().stream()
                .map(redemption -> writer.write(redemption, page.reversalsOf(redemption)))
                .toList();
        return new Item(
                OfCustomer.isOn(request, "user_id") ? found.userId() : null,
                shown.identifier(IdentifierType.MOBILE),
                shown.identifier(IdentifierType.EMAIL),
                shown.identifier(IdentifierType.EXTERNAL_ID),
                shown.firstName(),
                shown.lastName(),
                Integer.toString(part.limit()),
                "0",
                Integer.toString(page.total()),
                "",
                rows.isEmpty() ? "" : Long.toString(rows.getFirst().id()),
                new Redeemed(new Coupons(List.of()), new Points(rows)));
    }
}

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1.1/customer/redemptions}: points and coupons that a customer redeemed (v1.1/customer "redemptions").
 * Neither can be redeemed yet, so both lists are empty. Refuses nobody (1012), and a date, number or word of the query
 * that is none (400).
 */
final class ListRedemptions implements Endpoint {
    private final OfCustomer customer;

    ListRedemptions(OfCustomer customer) {
        this.customer = customer;
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
            Redemptions redemptions) {}

    record Redemptions(Coupons coupons, Points points) {}

    record Coupons(List<Object> coupon) {}

    record Points(List<Object> point) {}

    @Override
    public Reply handle(Request request) {
        var query = new HistoryQuery(request)
                .dates(customer.organization(request).clusterZone())
                .word("type", List.of("points", "coupons", "both"))
                .word("sort", List.of("redemption_id", "redeemed_time"))
                .word("order", List.of("asc", "desc"))
                .numbers("coupons_limit", "points_limit", "coupons_start_id", "coupons_end_id")
                .numbers("points_start_id", "points_end_id", "programId");
        int rows = query.number("limit", 10);
        var asked = OfCustomer.asked(request);
        var outcome = customer.with(request, asked, (found, warnings) -> Outcome.accepted(item(request, found, rows)));
        return new ItemAnswers(Errors::of).add(asked, outcome).reply(CustomerReply::of);
    }

    private static Item item(Request request, OfCustomer.Found found, int rows) {
        var shown = found.shown();
        return new Item(
                OfCustomer.isOn(request, "user_id") ? found.userId() : null,
                shown.identifier(IdentifierType.MOBILE),
                shown.identifier(IdentifierType.EMAIL),
                shown.identifier(IdentifierType.EXTERNAL_ID),
                shown.firstName(),
                shown.lastName(),
                Integer.toString(rows),
                "0",
                "0",
                "",
                "",
                new Redemptions(new Coupons(List.of()), new Points(List.of())));
    }
}

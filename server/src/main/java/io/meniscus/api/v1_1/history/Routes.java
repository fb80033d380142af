package io.meniscus.api.v1_1.history;

import static io.meniscus.api.v1_1.customer.AnnexRoutes.optional;

import io.meniscus.api.v1_1.customer.AnnexRoutes;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.customer.bought.Purchases;
import io.meniscus.api.v1_1.customer.held.OfHolder;
import io.meniscus.api.v1_1.wire.CustomerReply;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Parameter;
import io.meniscus.points.Holders;
import io.meniscus.redemption.RedemptionHistory;
import java.util.List;

/** v1.1/customer "transactions", "redemptions", "coupons" and "referrals". */
public record Routes(
        AnnexRoutes lines, OfCustomer customer, Holders holders, Purchases purchases, RedemptionHistory redeemed) {
    private static final Parameter START = optional("start_date", "YYYY-MM-DD, included");
    private static final Parameter END = optional("end_date", "YYYY-MM-DD");
    private static final Parameter LIMIT = optional("limit", "how many, usually 10");
    private static final Parameter ORDER = optional("order", "asc or desc, usually desc");

    public List<Route> routes() {
        return List.of(transactions(), redemptions(), coupons(), referrals());
    }

    private Route transactions() {
        return lines.read(
                "transactions",
                2,
                new ListTransactions(new OfHolder(holders, customer.organizations()), purchases),
                CustomerReply.class,
                "What a customer bought",
                optional("entity_type", "ZONE, CONCEPT, STORE, TILL or STR_SERVER"),
                optional("entity_code", "its code"),
                optional("number", "bill number"),
                optional("transaction_id", "id of the bill"),
                optional("store_id", "id of the store"),
                optional("store_code", "code of the store"),
                optional("start_id", "ids from here, included"),
                optional("end_id", "ids to here, included"),
                START,
                END,
                LIMIT,
                optional("offset", "0"),
                optional("sort", "trans_date or trans_id"),
                ORDER,
                optional("credit_notes", "true adds credit notes"),
                optional("mlp", "true adds summaries of all programs"));
    }

    private Route redemptions() {
        return lines.read(
                "redemptions",
                2,
                new ListRedemptions(customer, redeemed),
                CustomerReply.class,
                "Points and coupons that a customer redeemed",
                optional("type", "POINTS, COUPONS or BOTH"),
                START,
                END,
                LIMIT,
                optional("coupons_limit", "how many coupons"),
                optional("points_limit", "how many redemptions of points"),
                optional("coupons_start_id", "ids from here"),
                optional("coupons_end_id", "ids to here"),
                optional("points_start_id", "ids from here"),
                optional("points_end_id", "ids to here"),
                optional("programId", "one program"),
                optional("external_reference_number", "the caller's reference"),
                optional("sort", "redemption_id or redeemed_time"),
                ORDER,
                optional("mlp", "true adds points by program"),
                optional("user_id", "true adds the internal id"));
    }

    private Route coupons() {
        return lines.read(
                "coupons",
                2,
                new ListCoupons(customer),
                ListCoupons.Body.class,
                "Coupons issued to a customer",
                START,
                END,
                optional("status", "unredeemed, redeemed, expired or active"),
                optional("series_id", "one series"),
                optional("store_id", "one store"),
                optional("order_by", "created_date, amount or valid_till"),
                optional("sort_order", "asc or desc"),
                optional("limit", "how many, usually 100"),
                optional("offset", "0"));
    }

    private Route referrals() {
        return lines.read(
                "referrals",
                2,
                new GetReferrals(customer),
                CustomerReply.class,
                "A customer's referral code, invitees and referees",
                optional("campaign_token", "a campaign, else the usual one"),
                START,
                END,
                optional("store_code", "a store, or all"),
                optional("only_referral_code", "true leaves the rest out"));
    }
}

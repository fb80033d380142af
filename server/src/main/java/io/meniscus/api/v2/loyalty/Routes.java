package io.meniscus.api.v2.loyalty;

import io.meniscus.access.Permission.Resource;
import io.meniscus.api.Lines;
import io.meniscus.api.Lines.Says;
import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.customers.held.OfHolder;
import io.meniscus.api.v2.wire.DataList;
import io.meniscus.api.v2.wire.DataPage;
import io.meniscus.event.Activity;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.points.Holders;
import java.util.ArrayList;
import java.util.List;

/** Programs, promotions and referrals of a customer, by id and by identifier. */
public record Routes(Dialect v2, OfCustomer customer, Holders holders, Activity activity) {
    private static final Parameter LIMIT = optional("limit", "10; at most 100");

    public List<Route> routes() {
        return List.of(
                lines("v2/customers")
                        .get(
                                1,
                                paths("loyaltyDetails"),
                                new GetLoyaltyDetails(new OfHolder(holders, customer.organizations())),
                                new Says(
                                        "Points and tier in each program of a customer",
                                        query(optional("programId", "one program")),
                                        DataList.class)),
                lines("v2/customers")
                        .get(
                                3,
                                paths("loyaltyEvents"),
                                new ListLoyaltyEvents(customer, activity),
                                new Says("What happened to a customer that programs heed", query(), DataList.class)),
                lines("v2/referral")
                        .get(
                                2,
                                paths("referrals"),
                                new ListReferrals(customer),
                                new Says(
                                        "A customer's referral codes, invitees and referees",
                                        query(LIMIT, optional("offset", "0")),
                                        DataPage.class)),
                lines("v2/loyalty-promotions")
                        .get(
                                2,
                                paths("promotionData"),
                                new GetPromotionData(customer),
                                new Says(
                                        "Promotions of a customer",
                                        query(LIMIT, optional("offset", "page, from 0")),
                                        GetPromotionData.Promotions.class)));
    }

    private Lines lines(String contract) {
        return new Lines(v2, contract, Resource.CUSTOMER);
    }

    private static List<String> paths(String resource) {
        return List.of("/v2/customers/{id}/" + resource, "/v2/customers/lookup/" + resource);
    }

    private static Parameter optional(String name, String meaning) {
        return new Parameter(name, Presence.OPTIONAL, meaning);
    }

    private static List<Parameter> query(Parameter... further) {
        var query = new ArrayList<>(OfCustomer.QUERY);
        query.addAll(List.of(further));
        return query;
    }
}

package io.meniscus.api.v1_1.interactions;

import static io.meniscus.api.v1_1.customer.AnnexRoutes.optional;

import io.meniscus.api.v1_1.customer.AnnexRoutes;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.CustomerReply;
import io.meniscus.http.Route;
import java.util.List;

/** v1.1/customer "interaction" and "recommendations". */
public record Routes(AnnexRoutes lines, OfCustomer customer) {
    public List<Route> routes() {
        return List.of(
                lines.read(
                        "interaction",
                        3,
                        new GetInteractions(customer),
                        GetInteractions.Classic.class,
                        "Messages to a customer",
                        optional("identifierName", "mobile, email, external_id or id: answers in the new shape"),
                        optional("identifierValue", "its value"),
                        optional("source", "source of the identifier"),
                        optional("accountId", "account of the source"),
                        optional("network", "facebook, twitter, foursquare or capillary"),
                        optional("type", "email, sms, …"),
                        optional("start_date", "YYYY-MM-DD"),
                        optional("end_date", "YYYY-MM-DD")),
                lines.read(
                        "recommendations",
                        3,
                        new GetRecommendations(customer),
                        CustomerReply.class,
                        "Products recommended to a customer",
                        optional("user_id", "true adds the internal id"),
                        optional("limit", "how many, usually 10"),
                        optional("product_limit", "how many of a product")));
    }
}

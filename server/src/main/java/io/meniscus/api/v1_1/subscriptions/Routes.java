package io.meniscus.api.v1_1.subscriptions;

import static io.meniscus.api.v1_1.customer.AnnexRoutes.optional;

import io.meniscus.api.v1_1.customer.AnnexRoutes;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.customer.Standing;
import io.meniscus.http.Route;
import java.util.List;

/** v1.1/customer "subscriptions". */
public record Routes(AnnexRoutes lines, Standing standing, OfCustomer customer) {
    public List<Route> routes() {
        return List.of(
                lines.writeByRunner(
                        "subscriptions",
                        2,
                        new SaySubscriptions(standing, customer),
                        SubscriptionsBody.class,
                        SubscriptionsReply.class,
                        "Opt customers in or out"),
                lines.read(
                        "subscriptions",
                        2,
                        new GetSubscriptions(customer),
                        SubscriptionsReply.class,
                        "What customers say of messages; identifiers may be comma lists",
                        optional("channel", "SMS, EMAIL, …"),
                        optional("priority", "TRANS or BULK"),
                        optional("scope", "ALL")));
    }
}

package io.meniscus.api.v2.standing;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.wire.DataList;
import io.meniscus.customer.Standing;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.otp.GuardedChanges;
import java.util.List;

/** Status and subscriptions of v2/customers and v2/customers-lookup. */
public final class Routes {
    private static final String CONTRACT = "v2/customers";

    private final Dialect v2;
    private final Standing standing;
    private final GuardedChanges changes;
    private final OfCustomer customer;

    public Routes(Dialect v2, Standing standing, GuardedChanges changes, OfCustomer customer) {
        this.v2 = v2;
        this.standing = standing;
        this.changes = changes;
        this.customer = customer;
    }

    public List<Route> routes() {
        return List.of(
                write(
                        List.of("PUT"),
                        "status",
                        new SetCustomerStatus(changes, customer.organizations()),
                        describe(
                                "Give a customer a status label",
                                SetCustomerStatus.Body.class,
                                SetCustomerStatus.Done.class)),
                read(
                        "statusLog",
                        3,
                        new ListStatusLog(standing, customer),
                        describe("How a customer came to its status", Void.class, DataList.class)),
                read(
                        "subscriptions",
                        2,
                        new GetSubscriptions(customer),
                        describe("What a customer says of messages", Void.class, GetSubscriptions.Shown.class)),
                write(
                        List.of("POST", "PUT"),
                        "subscriptions",
                        new SaySubscriptions(standing, customer.organizations()),
                        describe("Opt a customer in or out", SubscriptionsBody.class, SaySubscriptions.Taken.class)),
                read(
                        "subscriptionStatusChangeLog",
                        3,
                        new ListSubscriptionLog(standing, customer),
                        describe("What a customer said of messages over time", Void.class, DataList.class)));
    }

    private static Description describe(String summary, Class<?> request, Class<?> reply) {
        return new Description(CONTRACT, summary, OfCustomer.QUERY, request, reply);
    }

    private Route read(String resource, int tier, Endpoint endpoint, Description description) {
        return new Route(
                List.of("GET"),
                paths(resource),
                v2,
                endpoint,
                Permission.read(Resource.CUSTOMER),
                RateClass.READ,
                Idempotency.NONE,
                tier,
                description);
    }

    private Route write(List<String> methods, String resource, Endpoint endpoint, Description description) {
        return new Route(
                methods,
                paths(resource),
                v2,
                endpoint,
                Permission.write(Resource.CUSTOMER),
                RateClass.WRITE,
                Idempotency.KEYED,
                2,
                description);
    }

    private static List<String> paths(String resource) {
        return List.of("/v2/customers/{id}/" + resource, "/v2/customers/lookup/" + resource);
    }
}

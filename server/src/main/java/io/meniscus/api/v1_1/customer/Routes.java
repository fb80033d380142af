package io.meniscus.api.v1_1.customer;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.customer.Customers;
import io.meniscus.customer.search.CustomerSearch;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.organization.Organizations;
import java.util.List;

/** v1.1/customer. */
public final class Routes {
    private static final Parameter FORMAT = new Parameter("format", Presence.OPTIONAL, "json or xml");

    private final Dialect v11;
    private final Customers customers;
    private final CustomerSearch search;
    private final Organizations organizations;

    public Routes(Dialect v11, Customers customers, CustomerSearch search, Organizations organizations) {
        this.v11 = v11;
        this.customers = customers;
        this.search = search;
        this.organizations = organizations;
    }

    public List<Route> routes() {
        return List.of(add(), get(), search());
    }

    private Route add() {
        return new Route(
                List.of("POST"),
                List.of("/v1.1/customer/add"),
                v11,
                new AddCustomers(customers, organizations),
                Permission.write(Resource.CUSTOMER),
                RateClass.V1_CUSTOMER_ADD,
                Idempotency.KEYED,
                1,
                new Description(
                        "v1.1/customer",
                        "Register customers, or update those an identifier names",
                        List.of(FORMAT),
                        AddBody.class,
                        CustomersReply.class));
    }

    private Route search() {
        return new Route(
                List.of("GET"),
                List.of("/v1.1/customer/search"),
                v11,
                new SearchCustomers(search, organizations),
                Permission.read(Resource.CUSTOMER),
                RateClass.READ,
                Idempotency.NONE,
                2,
                new Description(
                        "v1.1/customer",
                        "Customers by conditions on names, identifiers, registration and custom fields",
                        List.of(
                                FORMAT,
                                new Parameter("q", Presence.REQUIRED, "(ATTRIBUTE:OPERATOR:VALUE&…)"),
                                new Parameter("start", Presence.OPTIONAL, "0"),
                                new Parameter("rows", Presence.OPTIONAL, "10; at most 100")),
                        Void.class,
                        FoundReply.class));
    }

    private Route get() {
        return new Route(
                List.of("GET"),
                List.of("/v1.1/customer/get"),
                v11,
                new GetCustomers(customers, organizations),
                Permission.read(Resource.CUSTOMER),
                RateClass.READ,
                Idempotency.NONE,
                1,
                new Description(
                        "v1.1/customer",
                        "Customers by a comma list of one identifier",
                        List.of(
                                FORMAT,
                                new Parameter("mobile", Presence.OPTIONAL, "comma list"),
                                new Parameter("email", Presence.OPTIONAL, "comma list"),
                                new Parameter("external_id", Presence.OPTIONAL, "comma list"),
                                new Parameter("id", Presence.OPTIONAL, "comma list"),
                                new Parameter("user_id", Presence.OPTIONAL, "true adds the internal id"),
                                new Parameter("subscriptions", Presence.OPTIONAL, "true adds opt-ins"),
                                new Parameter("card_details", Presence.OPTIONAL, "true adds cards")),
                        Void.class,
                        CustomersReply.class));
    }
}

package io.meniscus.api.v2.changes;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.wire.DataPage;
import io.meniscus.customer.request.Parties;
import io.meniscus.customer.request.Requests;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.http.Route.Parameter;
import java.util.ArrayList;
import java.util.List;

/** changeRequest of v2/requests and v2/customers-lookup. */
public record Routes(Dialect v2, Requests requests, OfCustomer customer, Parties parties) {
    public List<Route> routes() {
        var query = new ArrayList<Parameter>(OfCustomer.QUERY);
        query.addAll(ChangeQuery.QUERY);
        return List.of(
                new Route(
                        List.of("GET"),
                        List.of("/v2/customers/{id}/changeRequest", "/v2/customers/lookup/changeRequest"),
                        v2,
                        new ListChanges(requests, customer, parties),
                        Permission.read(Resource.CUSTOMER_CHANGE_REQUESTS),
                        RateClass.READ,
                        Idempotency.NONE,
                        2,
                        new Description(
                                "v2/requests",
                                "Changes that were asked for a customer",
                                query,
                                Void.class,
                                DataPage.class)),
                new Route(
                        List.of("GET"),
                        List.of("/v2/customers/{id}/retroRequest", "/v2/customers/lookup/retroRequest"),
                        v2,
                        new ListRetros(customer),
                        Permission.read(Resource.CUSTOMER_CHANGE_REQUESTS),
                        RateClass.READ,
                        Idempotency.NONE,
                        3,
                        new Description(
                                "v2/requests",
                                "Requests that bills become a customer's",
                                query,
                                Void.class,
                                DataPage.class)));
    }
}
